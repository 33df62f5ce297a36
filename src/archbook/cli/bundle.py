"""``archbook bundle``: everything that is handed over of a design."""

from datetime import datetime
from pathlib import Path

import click

from archbook.cli.arguments import as_of_option, design_argument, profile_option
from archbook.cli.document import anyway_option
from archbook.cli.output import spare_the_design
from archbook.cli.progress import Progress
from archbook.cli.settings import Settings, shared
from archbook.i18n import Message
from archbook.render import SUFFIXES


@click.command("bundle", epilog="Example: archbook bundle design.yaml -o cloud.zip")
@design_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE.zip|DIR",
    required=True,
    help="Archive to write, or a new folder for the files.",
)
@click.option(
    "--formats",
    metavar="LIST",
    default="svg,pdf,png,drawio",
    show_default=True,
    help=f"Formats of the drawings, of: {', '.join(SUFFIXES)}. SVG is always among them.",
)
@profile_option
@as_of_option
@anyway_option
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    design: str,
    output: Path,
    formats: str,
    profile: str | None,
    as_of: datetime | None,
    anyway: bool,
) -> None:
    """Write all that is handed over, as one archive or a folder.

    That is the document, the drawings, the bill, the tables, the findings and the host scripts.
    While errors stand nothing is written, and they are named (exit code 1). A file that cannot
    be made here is named with the reason, in the index of the bundle, too.
    """
    spare_the_design(output)
    workspace = settings.open(design)
    progress = Progress(settings, 0)

    def tell(_: int, total: int, name: str) -> None:
        progress.total = total
        progress.step(name)

    bundle = workspace.bundle(
        formats.replace(" ", "").split(","),
        profile=profile,
        as_of=as_of.date() if as_of else None,
        anyway=anyway,
        tell=tell,
    )
    written = bundle.save(output)
    for name, why in bundle.left_out.items():
        settings.note(Message("{name} could not be made: {why}", {"name": name, "why": why}))
    settings.wrote(written)
