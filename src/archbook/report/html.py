"""HTML from templates, everything escaped unless it comes out of a template of ours."""

from functools import cache
from typing import TYPE_CHECKING, Any

from archbook.report.plain import words
from archbook.report.table import Column, Table, written, written_row

if TYPE_CHECKING:
    from jinja2 import Environment
    from markupsafe import Markup


def filled(template: str, language: str, **values: Any) -> "Markup":  # noqa: ANN401 - any data
    """Return *template* with *values* filled in; the result may go into another template."""
    from markupsafe import Markup  # noqa: PLC0415 - comes with jinja2, loaded only for HTML

    text = _environment().get_template(template).render(values, language=language)
    return Markup(text)  # noqa: S704 - rendered with escaping on


def table_html(table: Table, language: str) -> "Markup":
    """Return *table* as an HTML table with a caption."""
    columns = [(words(column.heading, language), _style(column)) for column in table.columns]
    return filled(
        "table.html",
        language,
        title=written(table.title, language),
        folded=table.folded,
        columns=columns,
        rows=[written_row(row, language) for row in table.rows],
        totals=[written_row(row, language) for row in table.totals],
    )


def _style(column: Column) -> str:
    """Return the class of a column: numbers stand right, short words are not broken."""
    if column.number:
        return "number"
    return "long" if column.share else "short"


@cache
def _environment() -> "Environment":
    from jinja2 import Environment, PackageLoader, StrictUndefined  # noqa: PLC0415 - slow to load

    return Environment(
        loader=PackageLoader("archbook.report"),
        autoescape=True,
        undefined=StrictUndefined,
        trim_blocks=True,
        lstrip_blocks=True,
    )
