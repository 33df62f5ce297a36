"""The sections of a design, as people call them."""

from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.labels import label_of


def section_title(section: str) -> Message:
    """Return what a top-level key of a design is called."""
    return label_of(section, Design.model_fields[section])
