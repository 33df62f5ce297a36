"""``archbook demo``: the main job from end to end, into one folder."""

from pathlib import Path

import click

from archbook.cli.every_view import draw_all
from archbook.cli.settings import Settings, shared
from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.report.page import Contents, Sheet, page
from archbook.views.registry import all_views, in_reading_order
from archbook.workspace import Workspace, new
from archbook.workspace.checked import Checked
from archbook.workspace.files import write, write_all


@click.command("demo", epilog="Example: archbook demo -o out")
@click.option("--use-case", default="starter", show_default=True, metavar="ID")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    default=Path("out"),
    show_default=True,
    metavar="DIR",
    help="Folder to write into.",
)
@shared
def command(settings: Settings, *, use_case: str, output: Path) -> None:
    """Do the main job on a use case, into a folder.

    Places, checks, draws and bills it, and shows it all on one HTML page.
    """
    workspace = new(use_case, catalog=settings.folder, language=settings.language)
    planned, checked, bill = workspace.plan(), workspace.check(), workspace.bom()
    for shown in (planned, checked, bill):
        click.echo(f"{shown}\n")
    written = {
        "design.yaml": workspace.text(),
        "bill.csv": bill.file("csv"),
        "bill.md": bill.file("md"),
    }
    paths = [*write_all(output, written), *draw_all(settings, workspace, output)]
    index = write(output / "index.html", whole_page(workspace, checked))
    for line in _closing_words([*paths, index]):
        click.echo(settings.words(line))


def _closing_words(paths: list[Path]) -> tuple[Message, ...]:
    """Return what was written, and how to go on."""
    return (
        Message("Written: {paths}", {"paths": tuple(map(str, paths))}),
        Message("Open {path} in a browser.", {"path": str(paths[-1].resolve())}),
        Message("Open the workbook with `make lab`, or `archbook lab` anywhere else."),
    )


def whole_page(workspace: Workspace, checked: Checked) -> str:
    """Return the HTML page of a design, with every view on it."""
    sheets = tuple(
        Sheet(
            translate(view.title, workspace.language),
            drawing.summary(),
            drawing.svg(),
        )
        for view, drawing in (
            (view, workspace.draw(view.id)) for view in in_reading_order(all_views())
        )
    )
    contents = Contents(
        workspace.blueprint(), checked.findings, checked.fixes(), workspace.bom().bill, sheets
    )
    return page(contents, workspace.language)
