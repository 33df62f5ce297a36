"""``archbook check``: what is wrong with a design."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from archbook.cli.arguments import (
    as_of_option,
    output_option,
    profile_option,
)
from archbook.cli.choices import NearestChoice
from archbook.cli.colours import colours, severe
from archbook.cli.output import deliver, json_text
from archbook.cli.progress import Progress
from archbook.cli.settings import Settings, shared
from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.finding import Severity
from archbook.report.findings import closing, findings_text, uncoloured
from archbook.report.github import findings_github
from archbook.report.junit import findings_junit
from archbook.report.plain import plain
from archbook.report.sarif import findings_sarif
from archbook.report.where import Located
from archbook.rules.registry import all_rules
from archbook.workspace import Workspace
from archbook.workspace.checked import Checked
from archbook.workspace.located import located

FOUND = 1
"""Exit code when there are findings at or above the level asked."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A check, and all that a writer may need to write it down."""

    settings: Settings
    workspace: Workspace
    checked: Checked
    fail_on: Severity
    coloured: bool = False

    def located(self) -> Located:
        """Return the findings, waived ones too, with their lines in the design file."""
        space = self.workspace
        findings, blueprint = self.checked.findings, space.blueprint()
        return located(findings, blueprint, space.document, str(space.path))


def _text(outcome: Outcome) -> str:
    checked, settings = outcome.checked, outcome.settings
    if settings.quiet:
        return settings.words(closing(checked.findings))
    return findings_text(
        checked.findings,
        checked.fixes(),
        checked.facts,
        settings.language,
        verbose=settings.verbose,
        paint=severe if outcome.coloured else uncoloured,
    )


def _json(outcome: Outcome) -> str:
    return json_text(outcome.checked.document())


def _github(outcome: Outcome) -> str:
    return findings_github(outcome.located(), outcome.settings.language)


def _junit(outcome: Outcome) -> str:
    return findings_junit(outcome.located(), outcome.fail_on, outcome.settings.language)


def _sarif(outcome: Outcome) -> str:
    facts, language = outcome.checked.facts, outcome.settings.language
    return json_text(findings_sarif(outcome.located(), all_rules(), facts, language))


WRITERS: dict[str, Callable[[Outcome], str]] = {
    "text": _text,
    "json": _json,
    "sarif": _sarif,
    "junit": _junit,
    "github": _github,
}
"""Format → what writes the outcome of a check in it."""

WITH_FIXES = frozenset({"text", "json"})
"""Formats that show the proved fix of each finding."""

SEVERAL = frozenset({"text", "github"})
"""Formats that hold the findings of more than one design."""


@click.command("check", epilog="Example: archbook check design.yaml --fail-on warning")
@click.argument("designs", metavar="DESIGN...", nargs=-1, required=True)
@profile_option
@click.option(
    "--format",
    "form",
    type=NearestChoice(tuple(WRITERS)),
    default="text",
    show_default=True,
    help="Form of the result; json is the document findings/v1.",
)
@click.option(
    "--fail-on",
    type=NearestChoice([severity.value for severity in Severity]),
    default=Severity.ERROR.value,
    show_default=True,
    help="Exit with 1 when there is a finding as bad as this or worse.",
)
@as_of_option
@output_option
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    designs: tuple[str, ...],
    profile: str | None,
    form: str,
    fail_on: str,
    as_of: datetime | None,
    output: Path | None,
) -> None:
    """Check a design against the rules.

    Several designs are checked one after the other. Each finding names its source and, where an
    edit cures it, a fix that is proved by checking again.
    """
    if len(designs) > 1 and form not in SEVERAL:
        text = "the format {form} holds one design: check one at a time"
        raise InputError(Message(text, {"form": form}))
    outcomes: list[Outcome] = []
    for design in designs:
        workspace = settings.open(design)
        checked = workspace.check(profile=profile, as_of=as_of.date() if as_of else None)
        if form in WITH_FIXES and not settings.quiet:
            _prove(checked, settings)
        coloured = output is None and colours()
        outcomes.append(Outcome(settings, workspace, checked, Severity(fail_on), coloured))
    deliver(settings, _written(outcomes, form), output)
    if any(one.checked.findings.at_least(one.fail_on) for one in outcomes):
        click.get_current_context().exit(FOUND)


def _prove(checked: Checked, settings: Settings) -> None:
    """Prove the fixes, telling how far it is when it lasts."""
    findings = checked.findings.findings
    progress = Progress(settings, len(findings))
    checked.fixes(lambda found: progress.step(plain(f"{found.rule} {found.subject}")))
    if count := checked.untried():
        text = "fixes of {count} more findings were not tried; archbook fix tries them"
        settings.note(Message(text, {"count": count}))


def _written(outcomes: list[Outcome], form: str) -> str:
    """Return what was found in each design, under its name where it is not on every line."""
    texts = [WRITERS[form](one) for one in outcomes]
    if len(texts) == 1 or form != "text":
        return "".join(texts)
    names = (plain(str(one.workspace.path)) for one in outcomes)
    return "\n\n".join(f"{name}\n\n{text}" for name, text in zip(names, texts, strict=True))
