"""``archbook size``: what fits, and what is left."""

from pathlib import Path

import click

from archbook.cli.arguments import design_argument, format_option, output_option
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared

MOST_YEARS = 30
"""Years ahead that are shown at most."""


@click.command("size", epilog="Example: archbook size design.yaml -v")
@design_argument
@format_option("table", "json", document="size/v1")
@click.option(
    "--years",
    type=click.IntRange(0, MOST_YEARS),
    default=0,
    metavar="N",
    help="Show the hosts needed in each of the next N years, as the workload grows.",
)
@output_option
@shared
def command(settings: Settings, design: str, form: str, years: int, output: Path | None) -> None:
    """Show what fits, what a loss leaves, and how many hosts it takes.

    With -v each number comes with its formula, its inputs and its source, with what sources say
    that do not agree, and with which instances stand together on which hosts.
    """
    sized = settings.open(design).size(years)
    if form == "json":
        deliver(settings, json_text(sized.document()), output)
        return
    parts = [str(sized), sized.working()] if settings.verbose else [str(sized)]
    deliver(settings, "\n\n".join(filter(None, parts)), output)
