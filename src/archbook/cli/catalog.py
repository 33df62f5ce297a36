"""``archbook catalog``: what exists, with sources."""

from pathlib import Path

import click

from archbook.cli.arguments import output_option
from archbook.cli.choices import NearestChoice
from archbook.cli.entries import KINDS, entry, ids, only_place
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared
from archbook.model.catalog.entry import Entry, SourceEntry
from archbook.report.details import Listed
from archbook.report.entry import catalog_document, catalog_table, entry_text
from archbook.report.lines import Leaf, leaf_text
from archbook.report.rule import rule_leaf
from archbook.rules.api import Rule


@click.group("catalog", epilog="Example: archbook catalog show services/nova")
def command() -> None:
    """List and show what there is, with sources."""


@command.command(
    "list",
    epilog="Example: archbook catalog list services --format json",
    help=f"List the entries of KIND: {', '.join(KINDS)}.",
)
@click.argument("kind", type=NearestChoice(KINDS), metavar="KIND")
@click.option(
    "--format",
    "form",
    type=NearestChoice(("table", "json")),
    default="table",
    show_default=True,
    help="Form of the result; json is the document catalog/v1.",
)
@output_option
@shared
def list_entries(settings: Settings, *, kind: str, form: str, output: Path | None) -> None:
    """List the entries of a kind."""
    catalog = settings.catalog()
    entries = [entry(kind, identifier, catalog) for identifier in ids(kind, catalog)]
    if form == "json":
        text = json_text(catalog_document(kind, entries))
    else:
        text = catalog_table(kind, entries, settings.language)
    deliver(settings, text, output)


@command.command("show", epilog="Example: archbook catalog show components/horizon")
@click.argument("name", metavar="ID")
@click.option(
    "--format",
    "form",
    type=NearestChoice(("text", "json")),
    default="text",
    show_default=True,
    help="Form of the result; json is the document catalog/v1.",
)
@output_option
@shared
def show(settings: Settings, *, name: str, form: str, output: Path | None) -> None:
    """Show one entry with its sources; ID may be KIND/ID."""
    catalog = settings.catalog()
    kind, identifier = only_place(name, catalog)
    found = entry(kind, identifier, catalog)
    deliver(settings, _WRITERS[form](kind, found, settings), output)


def _json(kind: str, found: Listed, _: Settings) -> str:
    return json_text(catalog_document(kind, [found]))


def _text(_: str, found: Listed, settings: Settings) -> str:
    catalog, language = settings.catalog(), settings.language
    match found:
        case Rule():
            return leaf_text(rule_leaf(found, catalog, language), language)
        case Entry() | SourceEntry():
            return entry_text(found, catalog, language)
        case _:
            lines = ((found.title, found.description),)
            return leaf_text(Leaf(found.id, lines), language)


_WRITERS = {"text": _text, "json": _json}
