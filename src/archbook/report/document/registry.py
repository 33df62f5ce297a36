"""Find the sections: every module of ``sections`` that has ``blocks`` is one."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from archbook.i18n import Message
from archbook.report.document import sections
from archbook.report.document.blocks import Block
from archbook.report.document.material import Material


@dataclass(frozen=True, slots=True)
class Section:
    """A part of the document that can be made of any design.

    Attributes:
        id: Name of its file, with dashes.
        order: Sections stand by it, the least first.
        title: Name for readers.
        blocks: Makes its content; a section with none is left out.
    """

    id: str
    order: int
    title: Message
    blocks: Callable[[Material], Iterable[Block]]


@cache
def all_sections() -> tuple[Section, ...]:
    """Return every section, in the order of the document."""
    return tuple(sorted(_discover(), key=lambda section: (section.order, section.id)))


def _discover() -> Iterator[Section]:
    for found in iter_modules(sections.__path__, f"{sections.__name__}."):
        module = import_module(found.name)
        if hasattr(module, "blocks"):
            identifier = found.name.rpartition(".")[2].replace("_", "-")
            yield Section(identifier, module.ORDER, module.TITLE, module.blocks)
