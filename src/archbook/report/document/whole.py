"""The whole document of a design."""

from collections.abc import Iterable, Iterator

from archbook.report.document.blocks import Chapter, Document
from archbook.report.document.bounded import bounded
from archbook.report.document.cover import cover
from archbook.report.document.material import Material
from archbook.report.document.numbered import numbered
from archbook.report.document.registry import Section, all_sections


def document_of(material: Material, only: Iterable[str] = ()) -> Document:
    """Return the document.

    Args:
        material: The design, and all that is read from it.
        only: Ids of the sections that are wanted; all when empty.
    """
    wanted = frozenset(only)
    sections = [one for one in all_sections() if not wanted or one.id in wanted]
    return Document(cover(material), tuple(numbered(_chapters(sections, material))))


def _chapters(sections: Iterable[Section], material: Material) -> Iterator[Chapter]:
    for section in sections:
        if blocks := tuple(bounded(section.blocks(material))):
            yield Chapter(section.id, section.title, blocks)
