"""``archbook import rvtools``: the virtual machines of a vCenter as a workload."""

from dataclasses import dataclass, field
from pathlib import Path
from time import monotonic

import click

from archbook.capacity.flavor_mix import LADDERS
from archbook.cli.arguments import format_option
from archbook.cli.choices import NearestChoice
from archbook.cli.output import deliver, json_text
from archbook.cli.progress import PATIENCE_S
from archbook.cli.settings import Settings, shared
from archbook.errors import InputError, OutputError
from archbook.i18n import Message
from archbook.workspace.survey import Survey, import_rvtools

_FILES = click.Path(path_type=Path)


@click.command(
    "rvtools",
    epilog="Example: archbook import rvtools RVTools_export_all.xlsx --design cloud.yaml",
)
@click.argument("files", nargs=-1, required=True, type=_FILES, metavar="FILE...")
@click.option(
    "--ladder",
    type=NearestChoice(tuple(LADDERS)),
    default="doubling",
    show_default=True,
    help="Sizes of the flavors, to which vCPUs and memory are rounded up.",
)
@click.option(
    "--powered-off", is_flag=True, help="Count machines that are powered off or suspended, too."
)
@click.option("--design", type=_FILES, metavar="DESIGN", help="Design that gets the workload.")
@click.option("--force", is_flag=True, help="Replace an existing FILE of -o.")
@format_option("text", "json", document="workload/v1")
@click.option(
    "-o",
    "--output",
    type=_FILES,
    metavar="FILE",
    help="Write into FILE: the workload as YAML, or the design with it. Default: into DESIGN.",
)
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    files: tuple[Path, ...],
    ladder: str,
    powered_off: bool,
    design: Path | None,
    force: bool,
    form: str,
    output: Path | None,
) -> None:
    """Make a workload of RVTools' list of virtual machines.

    FILE is a workbook (.xlsx), a CSV file of a tab, or a folder of them; several make one list.
    vInfo is needed; vDisk, vSnapshot, vHost and vDatastore are read where they are there.
    Machines become a few flavors; what that wastes, what cannot be moved as it is, and everything
    that is assumed is listed. Formulas are never worked out.
    """
    _refuse(design, output, force=force)
    survey = import_rvtools(
        files,
        ladder=ladder,
        powered_off=powered_off,
        language=settings.language,
        tell=_Rows(settings).tell,
    )
    _write(settings, survey, design, output)
    if form == "json":
        click.echo(json_text(survey.document()), nl=False)
    elif not settings.quiet:
        for line in survey.lines(everything=settings.verbose):
            click.echo(settings.words(line))


def _refuse(design: Path | None, output: Path | None, *, force: bool) -> None:
    """Say what is wrong with where to write, before the work begins."""
    if not design and not output:
        raise InputError(Message("say where to write: -o WORKLOAD.yaml, or --design DESIGN"))
    if output and output.exists() and not force:
        text = "{path}: is there already; choose another name, or replace it with --force"
        raise OutputError(Message(text, {"path": str(output)}))


def _write(settings: Settings, survey: Survey, design: Path | None, output: Path | None) -> None:
    if not design:
        deliver(settings, survey.text(), output)
        return
    before = settings.open(str(design))
    after = before.apply(*survey.edits())
    if output:
        deliver(settings, after.text(), output)
    else:
        after.save(over=before.text())
        settings.wrote(design)


@dataclass(slots=True)
class _Rows:
    """Says on standard error how far the reading is, when it lasts."""

    settings: Settings
    began: float = field(default_factory=monotonic)

    def tell(self, path: str, rows: int) -> None:
        """Say it, unless nobody has had time to wonder."""
        if monotonic() - self.began > PATIENCE_S:
            self.settings.note(Message("{path}: {rows} rows read", {"path": path, "rows": rows}))
