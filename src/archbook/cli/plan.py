"""``archbook plan``: which component on which host group, and why."""

from pathlib import Path

import click

from archbook.cli.arguments import design_argument, format_option, output_option
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared
from archbook.report.plan import plan_csv
from archbook.workspace.planned import Planned


@click.command("plan", epilog="Example: archbook plan design.yaml --format csv -o placement.csv")
@design_argument
@format_option("table", "json", "csv", document="plan/v1")
@output_option
@shared
def command(settings: Settings, design: str, form: str, output: Path | None) -> None:
    """Show which component stands on which host group, and why."""
    planned = settings.open(design).plan()
    deliver(settings, _written(planned, form), output)


def _written(planned: Planned, form: str) -> str:
    if form == "json":
        return json_text(planned.document())
    if form == "csv":
        return plan_csv(planned.blueprint, planned.language)
    return str(planned)
