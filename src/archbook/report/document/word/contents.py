"""The contents of a DOCX: a field that Word can bring up to date, filled in beforehand."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.report.document.blocks import Document, Figure
from archbook.report.document.means import Means
from archbook.report.document.word import tree
from archbook.report.document.word.tree import Node
from archbook.report.plain import words

PAGE_BREAK = '<w:p><w:r><w:br w:type="page"/></w:r></w:p>'

_BEGIN = (
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> TOC \\o "1-2" \\h \\z \\u </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
)
_PAGE = (
    "<w:r><w:tab/></w:r>"
    '<w:r><w:fldChar w:fldCharType="begin"/></w:r>'
    '<w:r><w:instrText xml:space="preserve"> PAGEREF {name} \\h </w:instrText></w:r>'
    '<w:r><w:fldChar w:fldCharType="separate"/></w:r>'
    '<w:r><w:fldChar w:fldCharType="end"/></w:r>'
)
_END = '<w:r><w:fldChar w:fldCharType="end"/></w:r>'


def contents(document: Document, means: Means) -> Iterator[Node]:
    """Yield a line that leads to each chapter and each drawing."""
    title = words(Message("Contents"), means.language)
    yield tree.paragraph(tree.text(title), "TOC Heading")
    entries = list(_entries(document, means))
    for place, (style, link) in enumerate(entries):
        before = [tree.raw_inline(_BEGIN)] if place == 0 else []
        after = [tree.raw_inline(_END)] if place == len(entries) - 1 else []
        yield tree.paragraph([*before, link, *after], style)


def _entries(document: Document, means: Means) -> Iterator[tuple[str, Node]]:
    for number, chapter in enumerate(document.chapters, start=1):
        title = f"{number}. {words(chapter.title, means.language)}"
        yield "TOC 1", _entry(title, chapter.id)
        for block in chapter.blocks:
            if isinstance(block, Figure):
                said = words(block.title, means.language)
                yield "TOC 2", _entry(said, f"view-{block.view}")


def _entry(said: str, identifier: str) -> Node:
    """Return a line that leads to a heading, with the number of its page.

    Who opens the document works the number out: nobody knows before how long the pages get.
    """
    name = tree.anchor(identifier)
    link = tree.link(said, f"#{name}")
    link["c"][1] += [tree.raw_inline(_PAGE.format(name=name))]
    return link
