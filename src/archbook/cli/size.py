"""``archbook size``: what fits, and what is left."""

from pathlib import Path

import click

from archbook.cli.arguments import design_argument, format_option, output_option
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared


@click.command("size", epilog="Example: archbook size design.yaml -v")
@design_argument
@format_option("table", "json", document="size/v1")
@output_option
@shared
def command(settings: Settings, design: str, form: str, output: Path | None) -> None:
    """Show demand, capacity, what a loss leaves, and headroom.

    With -v each number comes with its formula, its inputs and its source.
    """
    sized = settings.open(design).size()
    if form == "json":
        deliver(settings, json_text(sized.document()), output)
        return
    parts = [str(sized), sized.working()] if settings.verbose else [str(sized)]
    deliver(settings, "\n\n".join(filter(None, parts)), output)
