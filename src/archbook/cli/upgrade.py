"""``archbook upgrade``: what a move to a later release changes."""

from datetime import datetime
from pathlib import Path

import click

from archbook.cli.arguments import (
    as_of_option,
    design_argument,
    format_option,
    output_option,
    profile_option,
)
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared


@click.command("upgrade", epilog="Example: archbook upgrade design.yaml --to 2026.2")
@design_argument
@click.option("--to", "release", metavar="RELEASE", required=True, help="Release to move to.")
@profile_option
@format_option("text", "json", document="upgrade/v1")
@as_of_option
@output_option
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    design: str,
    release: str,
    profile: str | None,
    form: str,
    as_of: datetime | None,
    output: Path | None,
) -> None:
    """Show what a move to a later release changes, and the way there.

    Services and choices that are gone, components that move, come, go or change their names,
    defaults that change, what the deployer can deploy no more: step by step, from SLURP release
    to SLURP release, each with its source.
    """
    day = as_of.date() if as_of else None
    upgraded = settings.open(design).upgrade(release, profile=profile, as_of=day)
    deliver(settings, json_text(upgraded.document()) if form == "json" else str(upgraded), output)
