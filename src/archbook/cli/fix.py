"""``archbook fix``: apply the fixes that are proved to cure a finding."""

from collections.abc import Iterator
from datetime import datetime
from difflib import unified_diff
from pathlib import Path

import click

from archbook.cli.arguments import as_of_option, design_argument, profile_option
from archbook.cli.choices import NearestChoice
from archbook.cli.colours import added, colours, removed
from archbook.cli.settings import Settings, shared
from archbook.i18n import Message, Value
from archbook.model.finding import Finding, Severity
from archbook.report.findings import closing
from archbook.report.names import SEVERITIES
from archbook.report.plain import plain, plain_lines
from archbook.rules.registry import rule_called
from archbook.workspace import Workspace
from archbook.workspace.cure import MOST_STEPS, Cured


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
        click.echo("\n".join(_said(cured, settings)))
    if cured.steps:
        click.echo(_difference(workspace, fixed), nl=False, color=colours())
    if cured.steps and not dry_run:
        fixed.save(over=workspace.document.text if workspace.document else None)
        settings.wrote(Path(design))


def _said(cured: Cured, settings: Settings) -> Iterator[str]:
    """Yield what was done, what is left and why, and the line that counts."""
    yield from map(settings.words, _steps(cured))
    for found in cured.left.findings:
        yield settings.words(_left(found))
        for why in cured.reasons.get(found.key, ()):
            yield f"  {settings.words(Message('not cured, because: {why}', {'why': why}))}"
    yield settings.words(closing(cured.left))


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
    if cured.more:
        most = {"count": MOST_STEPS}
        yield Message("stopped after {count} fixes; run it again to go on", most)


def _left(found: Finding) -> Message:
    about: dict[str, Value] = {
        "severity": SEVERITIES[found.severity],
        "rule": found.rule,
        "subject": found.subject,
        "message": found.message,
    }
    return Message("left: {severity} {rule} of {subject}: {message}", about)


def _difference(before: Workspace, after: Workspace) -> str:
    """Return the unified difference of the design file; `patch` reads it."""
    old, new = before.text().splitlines(), after.text().splitlines()
    name = plain(str(before.path))
    lines = unified_diff(old, new, name, name, lineterm="")
    return "".join(f"{_shown(plain_lines(line))}\n" for line in lines)


def _shown(line: str) -> str:
    if line.startswith("+") and not line.startswith("+++ "):
        return added(line)
    if line.startswith("-") and not line.startswith("--- "):
        return removed(line)
    return line
