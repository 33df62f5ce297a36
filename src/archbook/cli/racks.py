"""``archbook racks``: what stands where, what it draws, and what joins it."""

from pathlib import Path
from typing import Any

import click

from archbook.cli.arguments import design_argument, format_option, output_option
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared

METRES = click.FloatRange(min=0)


@click.command("racks", epilog="Example: archbook racks design.yaml -v")
@design_argument
@format_option("table", "json", "csv", document="racks/v1")
@click.option(
    "--rack-type",
    metavar="ID",
    help="Rack type of the catalog to make racks up from, where the design names none.",
)
@click.option(
    "--cable-loop-m",
    type=METRES,
    metavar="M",
    help="Length of a cable besides the way between its ends.",
)
@click.option(
    "--cable-tray-m",
    type=METRES,
    metavar="M",
    help="Way from the top of a rack up to the cable tray.",
)
@click.option(
    "--rack-pitch-m",
    type=METRES,
    metavar="M",
    help="Way from one rack of a row to the next, where its type does not say it.",
)
@output_option
@shared
def command(
    settings: Settings,
    design: str,
    form: str,
    output: Path | None,
    **given: Any,  # noqa: ANN401 - options of the verb
) -> None:
    """Show racks, power, switches with their ports, and cables.

    With -v each number comes with its formula, its inputs and its source. The CSV has a line for
    each thing in a rack.
    """
    racked = settings.open(design).racks(**given)
    if form == "json":
        deliver(settings, json_text(racked.document()), output)
        return
    if form == "csv":
        deliver(settings, racked.csv(), output)
        return
    parts = [str(racked), racked.working()] if settings.verbose else [str(racked)]
    deliver(settings, "\n\n".join(filter(None, parts)), output)
