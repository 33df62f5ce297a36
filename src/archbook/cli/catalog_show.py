"""``archbook catalog show``: the facts of one entry, each with its source and date."""

from pathlib import Path

import click

from archbook.cli.arguments import format_option, output_option
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared
from archbook.i18n import Message
from archbook.model.catalog.entry import Entry, SourceEntry
from archbook.model.catalog.facts import KINDS
from archbook.report.details import Listed
from archbook.report.entry import entry_document, entry_text
from archbook.report.lines import Leaf, leaf_text
from archbook.report.rule import rule_leaf
from archbook.rules.api import Rule
from archbook.workspace.entries import entry, only_place


@click.command("show", epilog="Example: archbook catalog show components/horizon")
@click.argument("name", metavar="ID")
@format_option("text", "json", document="catalog/v1")
@output_option
@shared
def command(settings: Settings, *, name: str, form: str, output: Path | None) -> None:
    """Show the facts of one entry, each with its source.

    ID may be KIND/ID. The facts are those in force: an entry of the --catalog folder stands in
    place of the bundled one of its name.
    """
    catalog = settings.catalog()
    kind, identifier = only_place(name, catalog)
    found = entry(kind, identifier, catalog)
    if kind in KINDS and len(files := catalog.files(kind, identifier)) > 1:
        values = {"path": str(files[0]), "below": str(files[1])}
        settings.note(Message("{path} stands in place of {below}", values))
    if form == "json":
        text = json_text(entry_document(kind, found, catalog, settings.language))
    else:
        text = _text(found, settings)
    deliver(settings, text, output)


def _text(found: Listed, settings: Settings) -> str:
    catalog, language = settings.catalog(), settings.language
    match found:
        case Rule():
            return leaf_text(rule_leaf(found, catalog, language), language)
        case Entry() | SourceEntry():
            return entry_text(found, catalog, language)
        case _:
            lines = ((found.title, found.description),)
            return leaf_text(Leaf(found.id, lines), language)
