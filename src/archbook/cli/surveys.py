"""What the commands do that take in lists of virtual machines."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import click

from archbook.cli.output import deliver, json_text
from archbook.cli.progress import Rows, peak_mib
from archbook.cli.settings import Settings
from archbook.errors import InputError, OutputError
from archbook.i18n import Message
from archbook.workspace.survey import Survey


@dataclass(frozen=True, slots=True)
class Targets:
    """Where what comes of a list is written."""

    design: Path | None
    output: Path | None
    plan: Path | None
    force: bool


def take_in(
    settings: Settings,
    importer: Callable[..., Survey],
    options: dict[str, Any],
    *,
    telling: bool = False,
) -> None:
    """Read the files with *importer*, write what comes of them, and say what there is to say.

    Args:
        settings: The shared options.
        importer: The verb, as `archbook.import_rvtools`.
        options: What click passed.
        telling: Whether the verb tells how far it is.
    """
    files, form, rate = (options.pop(key) for key in ("files", "form", "copy_gbps"))
    targets = Targets(**{key: options.pop(key) for key in ("design", "output", "plan", "force")})
    _refuse(targets)
    rows = Rows(settings)
    if telling:
        options["tell"] = rows.tell
    try:
        survey = importer(files, language=settings.language, **options)
    finally:
        rows.done()
    _write(settings, survey, targets, rate)
    if form == "json":
        click.echo(json_text(survey.document()), nl=False)
    elif not settings.quiet:
        for line in survey.lines(everything=settings.verbose):
            click.echo(settings.words(line))
    if settings.verbose and (peak := peak_mib()):
        settings.note(Message("at most {peak} MiB of memory", {"peak": f"{peak:,.0f}"}))


def _refuse(targets: Targets) -> None:
    """Say what is wrong with where to write, before the work begins."""
    if not targets.design and not targets.output and not targets.plan:
        text = "say where to write: -o WORKLOAD.yaml, --design DESIGN or --plan PLAN.md"
        raise InputError(Message(text))
    for path in filter(None, (targets.output, targets.plan)):
        if path.exists() and not targets.force:
            text = "{path}: is there already; choose another name, or replace it with --force"
            raise OutputError(Message(text, {"path": str(path)}))


def _write(settings: Settings, survey: Survey, targets: Targets, rate: float | None) -> None:
    if targets.plan:
        plan = survey.conversion(rate).written_as(targets.plan)
        deliver(settings, plan, targets.plan)
    if not targets.design:
        if targets.output:
            deliver(settings, survey.text(), targets.output)
        return
    before = settings.open(str(targets.design))
    after = before.apply(*survey.edits())
    if targets.output:
        deliver(settings, after.text(), targets.output)
    else:
        after.save(over=before.text())
        settings.wrote(targets.design)
