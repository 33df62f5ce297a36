"""``archbook fix``: apply the fixes that are proved to cure a finding."""

from datetime import datetime
from pathlib import Path

import click

from archbook.cli.arguments import as_of_option, design_argument, profile_option
from archbook.cli.choices import NearestChoice
from archbook.cli.colours import added, colours, removed
from archbook.cli.settings import Settings, shared
from archbook.model.finding import Severity
from archbook.rules.registry import rule_called
from archbook.workspace import Workspace
from archbook.workspace.text_difference import text_difference


@click.command("fix", epilog="Example: archbook fix design.yaml --dry-run")
@design_argument
@click.option(
    "--rule", "rules", multiple=True, metavar="ID", help="Cure only this rule; may be repeated."
)
@click.option(
    "--at-least",
    type=NearestChoice([severity.value for severity in Severity]),
    default=Severity.WARNING.value,
    show_default=True,
    help="Mildest findings to cure when no rule is named.",
)
@click.option("--dry-run", is_flag=True, help="Show the difference and write nothing.")
@profile_option
@as_of_option
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    design: str,
    rules: tuple[str, ...],
    at_least: str,
    dry_run: bool,
    profile: str | None,
    as_of: datetime | None,
) -> None:
    """Apply every proved fix to the design file; its comments stay.

    Shows what was done, what is left and why, and the difference. A file that somebody else
    changes meanwhile is left alone.
    """
    for rule in rules:
        rule_called(rule)
    workspace = settings.open(design)
    day = as_of.date() if as_of else None
    cured = workspace.fix(rules, at_least=at_least, profile=profile, as_of=day)
    fixed = workspace.with_design(cured.design)
    if not settings.quiet:
        click.echo(str(cured))
    if cured.steps:
        click.echo(_difference(workspace, fixed), nl=False, color=colours())
    if cured.steps and not dry_run:
        fixed.save(over=workspace.document.text if workspace.document else None)
        settings.wrote(Path(design))


def _difference(before: Workspace, after: Workspace) -> str:
    return "".join(f"{_shown(line)}\n" for line in text_difference(before, after))


def _shown(line: str) -> str:
    if line.startswith("+") and not line.startswith("+++ "):
        return added(line)
    if line.startswith("-") and not line.startswith("--- "):
        return removed(line)
    return line
