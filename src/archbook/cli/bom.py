"""``archbook bom``: what to buy."""

from pathlib import Path

import click

from archbook.bom.grouped import GroupBy
from archbook.cli.arguments import design_argument
from archbook.cli.choices import NearestChoice
from archbook.cli.output import deliver
from archbook.cli.settings import Settings, shared
from archbook.workspace.priced import form_of


@click.command("bom", epilog="Example: archbook bom design.yaml -o bill.xlsx")
@design_argument
@click.option(
    "--group-by",
    "by",
    type=NearestChoice(("kind", "phase", "group")),
    help="What lines are put together by. Default: kind; in a workbook, group.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="File to write: .csv, .md, .json (the document bom/v1), .xlsx, or .cdx.json "
    "(CycloneDX 1.6).",
)
@shared
def command(settings: Settings, design: str, by: GroupBy | None, output: Path | None) -> None:
    """Show the bill of materials.

    With -v each line comes with its reason.
    """
    bill = settings.open(design).bom()
    if output:
        deliver(settings, bill.render(form_of(output), by), output)
        return
    text = bill.text(by or "kind")
    deliver(settings, f"{text}\n\n{bill.reasons()}" if settings.verbose else text, None)
