"""``archbook check``: what is wrong with a design."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

import click

from archbook.cli.arguments import (
    as_of_option,
    design_argument,
    output_option,
    profile_option,
)
from archbook.cli.choices import NearestChoice
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared
from archbook.model.finding import Severity
from archbook.report.findings import closing, findings_text
from archbook.report.github import findings_github
from archbook.report.junit import findings_junit
from archbook.report.sarif import findings_sarif
from archbook.report.where import Located, where_of
from archbook.rules.registry import all_rules
from archbook.workspace import Workspace
from archbook.workspace.checked import Checked

FOUND = 1
"""Exit code when there are findings at or above the level asked."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """A check, and all that a writer may need to write it down."""

    settings: Settings
    workspace: Workspace
    checked: Checked
    fail_on: Severity

    def located(self) -> Located:
        """Return the findings, waived ones too, with their lines in the design file."""
        document, findings = self.workspace.document, self.checked.findings
        every = (*findings.findings, *(waived.finding for waived in findings.waived))
        lines = {
            found.key: document.line(where_of(found, self.workspace.design))
            for found in every
            if document
        }
        return Located(findings, str(self.workspace.path), lines)


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
    )


def _json(outcome: Outcome) -> str:
    return json_text(outcome.checked.document())


def _github(outcome: Outcome) -> str:
    return findings_github(outcome.located(), outcome.settings.language)


def _junit(outcome: Outcome) -> str:
    return findings_junit(outcome.checked.findings, outcome.fail_on, outcome.settings.language)


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


@click.command("check", epilog="Example: archbook check design.yaml --fail-on warning")
@design_argument
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
    design: str,
    profile: str | None,
    form: str,
    fail_on: str,
    as_of: datetime | None,
    output: Path | None,
) -> None:
    """Check a design against the rules.

    Each finding names its source and, where an edit cures it, a fix that is proved by checking
    again.
    """
    workspace = settings.open(design)
    checked = workspace.check(profile=profile, as_of=as_of.date() if as_of else None)
    outcome = Outcome(settings, workspace, checked, Severity(fail_on))
    deliver(settings, WRITERS[form](outcome), output)
    if checked.findings.at_least(outcome.fail_on):
        click.get_current_context().exit(FOUND)
