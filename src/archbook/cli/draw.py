"""``archbook draw``: one view of a design, or all of them."""

from pathlib import Path

import click

from archbook.cli.arguments import design_argument
from archbook.cli.output import deliver
from archbook.cli.progress import Progress
from archbook.cli.settings import Settings, shared
from archbook.workspace import Workspace
from archbook.workspace.files import write_all

EVERY = ("svg", "png")
"""Formats that ``--all`` writes."""


@click.command("draw", epilog="Example: archbook draw design.yaml --view topology -o topology.svg")
@design_argument
@click.option(
    "--view", metavar="VIEW", default="topology", show_default=True, help="Which view to draw."
)
@click.option("--all", "every", is_flag=True, help="Draw every view as SVG and PNG into -o DIR.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE|DIR",
    help="File to write; its suffix names the format. Without it, SVG on standard output.",
)
@shared
def command(
    settings: Settings, *, design: str, view: str, every: bool, output: Path | None
) -> None:
    """Draw a view of a design."""
    workspace = settings.open(design)
    if every:
        if output is None:
            raise click.UsageError(_WHERE_TO)
        draw_all(settings, workspace, output)
        return
    suffix = output.suffix.removeprefix(".") if output else "svg"
    drawn = workspace.draw(view).render(suffix)
    deliver(settings, drawn if output else drawn.decode(), output)


_WHERE_TO = "--all needs a folder to write into: -o DIR"


def draw_all(settings: Settings, workspace: Workspace, folder: Path) -> tuple[Path, ...]:
    """Write every view in every format into *folder*."""
    contents: dict[str, bytes | str] = {}
    views = workspace.views()
    progress = Progress(settings, len(views) * len(EVERY))
    for view in views:
        drawing = workspace.draw(view)
        for suffix in EVERY:
            contents[f"{view}.{suffix}"] = drawing.render(suffix)
            progress.step(f"{view}.{suffix}")
    paths = write_all(folder, contents)
    settings.wrote(*paths)
    return paths
