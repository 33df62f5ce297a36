"""What a design file states: the design as plain data, defaults left out."""

from typing import Any

from archbook.model.design import Design


def stated(design: Design, section: str) -> Any:  # noqa: ANN401 - what JSON may hold
    """Return what *design* states in a top-level section; None when it says nothing."""
    if section not in design.model_fields_set:
        return None
    return design.stated(section).get(section)
