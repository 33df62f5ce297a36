"""``archbook schema``: the JSON Schema of a document."""

from pathlib import Path

import click

from archbook.cli.arguments import output_option
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared
from archbook.report.documents import schema_of


@click.command("schema", epilog="Example: archbook schema design -o design.schema.json")
@click.argument("name")
@output_option
@shared
def command(settings: Settings, name: str, output: Path | None) -> None:
    """Print the JSON Schema of a document.

    NAME is design, edit, plan, findings, bom, size, upgrade, import or catalog; or, for an entry
    of the catalog, its kind in the singular: service, component, source, ...
    """
    deliver(settings, json_text(schema_of(name)), output)
