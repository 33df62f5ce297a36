"""``archbook catalog list``: the entries of a kind, all or those whose sources have aged."""

from collections.abc import Iterator
from datetime import UTC, date, datetime
from pathlib import Path

import click

from archbook.catalog import Catalog
from archbook.cli.arguments import as_of_option, format_option, output_option
from archbook.cli.choices import NearestChoice
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared
from archbook.errors import InputError
from archbook.i18n import Message
from archbook.report.details import Listed
from archbook.report.entry import catalog_document, catalog_table
from archbook.report.evidence import oldest_reading
from archbook.workspace.entries import ALSO, KINDS, entry, ids, kinds_there


@click.command(
    "list",
    epilog="Example: archbook catalog list services --older-than 365 --as-of 2027-12-31",
    help=f"List the entries of a kind.\n\nKIND is one of {', '.join(KINDS)}.",
)
@click.argument("kind", type=NearestChoice((*KINDS, *ALSO)), metavar="KIND")
@click.option(
    "--older-than",
    type=click.IntRange(min=0),
    metavar="DAYS",
    help="Only entries with a source that was read more than DAYS before the day of --as-of.",
)
@as_of_option
@format_option("table", "json", document="catalog/v1")
@output_option
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    kind: str,
    older_than: int | None,
    as_of: datetime | None,
    form: str,
    output: Path | None,
) -> None:
    """List the entries of a kind."""
    catalog, kind = settings.catalog(), ALSO.get(kind, kind)
    entries = [entry(kind, identifier, catalog) for identifier in ids(kind, catalog)]
    if not entries:
        values = {"kind": kind, "kinds": ", ".join(kinds_there(catalog))}
        raise InputError(Message("the catalog has no {kind}; it has {kinds}", values))
    if older_than is not None:
        day = as_of.date() if as_of else datetime.now(UTC).astimezone().date()
        entries = list(_aged(entries, catalog, older_than, day))
    if form == "json":
        text = json_text(catalog_document(kind, entries, catalog))
    else:
        text = catalog_table(kind, entries, settings.language, catalog)
    deliver(settings, text, output)


def _aged(entries: list[Listed], catalog: Catalog, days: int, day: date) -> Iterator[Listed]:
    for found in entries:
        read = oldest_reading(found, catalog)
        if read is not None and (day - read).days > days:
            yield found
