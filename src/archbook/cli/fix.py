"""``archbook fix``: apply the fixes that are proved to cure a finding."""

from collections.abc import Iterator
from datetime import datetime
from difflib import unified_diff
from pathlib import Path

import click

from archbook.cli.arguments import as_of_option, design_argument, profile_option
from archbook.cli.settings import Settings, shared
from archbook.i18n import Message, Value
from archbook.report.findings import closing
from archbook.report.names import SEVERITIES
from archbook.report.plain import plain_lines
from archbook.rules.registry import rule_called
from archbook.workspace import Workspace
from archbook.workspace.cure import Cured


@click.command("fix", epilog="Example: archbook fix design.yaml --dry-run")
@design_argument
@click.option(
    "--rule", "rules", multiple=True, metavar="ID", help="Cure only this rule; may be repeated."
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
    dry_run: bool,
    profile: str | None,
    as_of: datetime | None,
) -> None:
    """Apply every proved fix to the design file; its comments stay."""
    for rule in rules:
        rule_called(rule)
    workspace = settings.open(design)
    cured = workspace.fix(rules, profile=profile, as_of=as_of.date() if as_of else None)
    fixed = workspace.with_design(cured.design)
    if not settings.quiet:
        for line in (*_steps(cured), *_left(cured)):
            click.echo(settings.words(line))
    if cured.steps:
        click.echo(_difference(workspace, fixed), nl=False)
    if cured.steps and not dry_run:
        fixed.save()
        settings.wrote(Path(design))


def _steps(cured: Cured) -> Iterator[Message]:
    if not cured.steps:
        yield Message("No finding has a proved fix; the design stays as it is.")
    for step in cured.steps:
        values: dict[str, Value] = {
            "rule": step.finding.rule,
            "subject": step.finding.subject,
            "edits": tuple(edit.words() for edit in step.edits),
        }
        yield Message("cured {rule} of {subject}: {edits}", values)


def _left(cured: Cured) -> Iterator[Message]:
    for found in cured.left.findings:
        about: dict[str, Value] = {
            "severity": SEVERITIES[found.severity],
            "rule": found.rule,
            "subject": found.subject,
            "message": found.message,
        }
        yield Message("left: {severity} {rule} of {subject}: {message}", about)
    yield closing(cured.left)


def _difference(before: Workspace, after: Workspace) -> str:
    """Return the unified difference of the design file; `patch` reads it."""
    old, new = before.text().splitlines(), after.text().splitlines()
    lines = unified_diff(old, new, str(before.path), str(before.path), lineterm="")
    return "".join(f"{plain_lines(line)}\n" for line in lines)
