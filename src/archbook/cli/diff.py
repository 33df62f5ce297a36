"""``archbook diff``: what changed between two designs."""

from datetime import datetime
from pathlib import Path

import click

from archbook.cli.arguments import as_of_option, profile_option
from archbook.cli.choices import NearestChoice
from archbook.cli.colours import added, colours, removed
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared
from archbook.model.difference import What
from archbook.render import SUFFIXES
from archbook.workspace.compared import Compared

TEXTS = ("text", "json")
"""Forms that are no drawing."""


@click.command("diff", epilog="Example: archbook diff before.yaml after.yaml")
@click.argument("before", metavar="A")
@click.argument("after", metavar="B")
@click.option(
    "--format",
    "form",
    type=NearestChoice((*TEXTS, *SUFFIXES)),
    default=None,
    help="Form of the result; json is the document diff/v1, svg and the like are drawings. "
    "Default: what the suffix of -o names, else text.",
)
@profile_option
@as_of_option
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write into FILE, whole or not at all, instead of standard output.",
)
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    before: str,
    after: str,
    form: str | None,
    profile: str | None,
    as_of: datetime | None,
    output: Path | None,
) -> None:
    """Show what changed between two designs.

    What is added (+), removed (-) and changed (~): host groups, services, choices, networks,
    storage, hardware, racks; where components stand; findings that came and that are gone. The
    edits in the JSON document lead from A to B, but for what is listed as uncovered.
    """
    day = as_of.date() if as_of else None
    earlier, later = settings.open(before), settings.open(after)
    found = earlier.diff(later, profile=profile, as_of=day)
    deliver(settings, _written(found, form or _named(output), output), output)


def _named(output: Path | None) -> str:
    """Return the form that a file's suffix names; text for one that names none."""
    suffix = output.suffix.removeprefix(".").lower() if output else ""
    return suffix if suffix in (*TEXTS, *SUFFIXES) else "text"


def _written(found: Compared, form: str, output: Path | None) -> str | bytes:
    if form == "json":
        return json_text(found.document())
    if form == "text":
        return found.text(_painted) if output is None and colours() else found.text()
    drawn = found.drawing().render(form)
    return drawn.decode() if form == "svg" else drawn


def _painted(line: str, what: What) -> str:
    return {"added": added, "removed": removed}.get(what, str)(line)
