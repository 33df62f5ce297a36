"""``archbook bom``: what to buy."""

from pathlib import Path

import click

from archbook.cli.arguments import design_argument
from archbook.cli.output import deliver
from archbook.cli.settings import Settings, shared


@click.command("bom", epilog="Example: archbook bom design.yaml -o bill.csv")
@design_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="File to write: .csv, .md or .json (the document bom/v1).",
)
@shared
def command(settings: Settings, design: str, output: Path | None) -> None:
    """Show the bill of materials."""
    bill = settings.open(design).bom()
    text = bill.file(output.suffix.removeprefix(".")) if output else str(bill)
    deliver(settings, text, output)
