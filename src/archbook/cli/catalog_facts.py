"""``archbook catalog facts``: what the catalog says that is in effect for a design."""

from pathlib import Path

import click

from archbook.cli.arguments import design_argument, format_option, output_option
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared
from archbook.report.effective import effective_document, effective_table


@click.command("facts", epilog="Example: archbook catalog facts design.yaml")
@design_argument
@format_option("table", "json", document="facts/v1")
@output_option
@shared
def command(settings: Settings, design: str, form: str, output: Path | None) -> None:
    """Show the facts in effect for a design, each with its source."""
    blueprint = settings.open(design).blueprint()
    if form == "json":
        text = json_text(effective_document(blueprint, settings.language))
    else:
        text = effective_table(blueprint, settings.language)
    deliver(settings, text, output)
