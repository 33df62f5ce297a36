"""One HTML page that needs no other file, runs no script and prints well."""

from base64 import b64encode

from archbook.i18n import Message
from archbook.report.document.blocks import Block, Document, Grid
from archbook.report.document.laid_out import WHOLE_ROWS, paper_of
from archbook.report.document.means import Means
from archbook.report.html import filled, table_html
from archbook.report.plain import words
from archbook.report.table import Words


def write(document: Document, means: Means) -> bytes:
    """Return *document* as HTML."""

    def said(text: Words) -> str:
        return words(text, means.language)

    def picture(view: str) -> str:
        """Return a drawing as a data address; as an image it can run nothing."""
        svg = means.pictures[view].svg().encode()
        return "data:image/svg+xml;base64," + b64encode(svg).decode()

    page = filled(
        "document.html",
        means.language,
        document=document,
        said=said,
        kind=_kind,
        table=lambda block: _table(block, means.language),
        picture=picture,
        whole=lambda block: len(block.table.rows) <= 2 * WHOLE_ROWS,
        wide=lambda view: paper_of(means.pictures[view]).wide,
        contents=Message("Contents"),
        read_on=lambda day: Message("read on {day}", {"day": day}),
    )
    return page.encode()


def _kind(block: Block) -> str:
    return type(block).__name__


def _table(block: Grid, language: str) -> str:
    return table_html(block.table, language)
