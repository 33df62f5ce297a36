"""``archbook document``: the design document."""

from datetime import datetime
from pathlib import Path

import click

from archbook.cli.arguments import as_of_option, design_argument, profile_option
from archbook.cli.output import spare_the_design
from archbook.cli.settings import Settings, shared

anyway_option = click.option(
    "--anyway",
    is_flag=True,
    help="Write it although errors stand; its title page then says that it is not sound.",
)


@click.command("document", epilog="Example: archbook document design.yaml -o design.pdf")
@design_argument
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    required=True,
    help="File to write: .md, .html, .pdf or .docx.",
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
    profile: str | None,
    as_of: datetime | None,
    anyway: bool,
) -> None:
    """Write the design document, to be reviewed and signed.

    It has the reasons, the drawings, the tables, the findings and the sources.
    While errors stand nothing is written, and they are named (exit code 1).
    """
    day = as_of.date() if as_of else None
    spare_the_design(output)
    workspace = settings.open(design)
    written = workspace.design_document(profile=profile, as_of=day, anyway=anyway).save(output)
    settings.wrote(written)
