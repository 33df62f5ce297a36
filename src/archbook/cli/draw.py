"""``archbook draw``: one view of a design, or all of them."""

from pathlib import Path

import click

from archbook.cli.arguments import design_argument
from archbook.cli.choices import NearestChoice
from archbook.cli.every_view import at_hand, bind_all, draw_all
from archbook.cli.output import deliver
from archbook.cli.settings import Settings, shared
from archbook.render import SUFFIXES, THEMES, Theme
from archbook.workspace.drawing import Drawing


@click.command("draw", epilog="Example: archbook draw design.yaml --view topology -o topology.svg")
@design_argument
@click.option(
    "--view", metavar="VIEW", default="topology", show_default=True, help="Which view to draw."
)
@click.option(
    "--lost",
    multiple=True,
    metavar="KIND/NAME",
    help="What is lost in the view failure, as rack/r1, host/ctl-01, room/a, power-feed/a, "
    "switch-pair/l1, zone/az1 or site/s; may be repeated.",
)
@click.option(
    "--focus",
    metavar="KIND/NAME",
    help="Draw only this part and what it is linked to, as rack/r07, group/cmp or zone/az1.",
)
@click.option(
    "--all",
    "every",
    is_flag=True,
    help="Draw every view: into a folder, or as pages of one file that ends in .pdf or .drawio.",
)
@click.option(
    "--formats",
    metavar="LIST",
    help=f"Formats of --all, as svg,pdf; without it all of them: {', '.join(SUFFIXES)}.",
)
@click.option(
    "--theme",
    type=NearestChoice(THEMES),
    default="light",
    show_default=True,
    help="Colours of a picture: for paper, or for a dark screen.",
)
@click.option(
    "--scale",
    type=click.FloatRange(0.1, 8),
    default=1.0,
    show_default=True,
    help="How much larger a PNG is; 2 is sharp on paper.",
)
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE|DIR",
    help="File to write; its suffix names the format. Without it, SVG on standard output.",
)
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    design: str,
    view: str,
    lost: tuple[str, ...],
    focus: str | None,
    every: bool,
    formats: str | None,
    theme: Theme,
    scale: float,
    output: Path | None,
) -> None:
    """Draw a view of a design."""
    workspace = settings.open(design)

    def drawn(drawing: Drawing, suffix: str) -> bytes:
        return drawing.render(suffix, theme=theme, scale=scale)

    if every:
        if output is None:
            raise click.UsageError(_WHERE_TO)
        if output.suffix.removeprefix(".") in SUFFIXES and not output.is_dir():
            bind_all(settings, workspace, output, theme)
            return
        asked = formats.replace(" ", "").split(",") if formats else at_hand(settings, workspace)
        draw_all(settings, workspace, output, asked, drawn)
        return
    suffix = output.suffix.removeprefix(".") if output else "svg"
    content = drawn(workspace.draw(view, lost=lost, focus=focus), suffix)
    deliver(settings, content if output else content.decode(), output)


_WHERE_TO = "--all needs a folder or a file to write into: -o DIR"
