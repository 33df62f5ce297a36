"""``archbook app``: the workbook as a web page, on this machine only."""

from pathlib import Path
from typing import TYPE_CHECKING

import click

from archbook.cli.choices import NearestChoice
from archbook.cli.serving import need, served
from archbook.cli.settings import Settings, shared
from archbook.errors import InputError
from archbook.i18n import Message

if TYPE_CHECKING:
    from archbook.cli.web.board import Theme


@click.command("app", epilog="Example: archbook app --no-browser --port 8891 cloud.yaml")
@click.argument("design", type=click.Path(path_type=Path), required=False)
@served
@click.option(
    "--theme",
    type=NearestChoice(("system", "light", "dark")),
    default="system",
    show_default=True,
    help="Colours of the page; system follows the browser's.",
)
@shared
def command(
    settings: Settings, *, design: Path | None, no_browser: bool, port: int | None, theme: "Theme"
) -> None:
    """Show the workbook as a web page.

    It works on DESIGN, else on design.yaml of the current folder. It listens on this machine only,
    and prints its address with the token that opens it.
    """
    need(
        Message("Voilà is not installed; get it with: pip install 'archbook[app]'"),
        "voila",
        "ipywidgets",
        "anywidget",
    )
    if design is not None and not design.is_file():
        text = "{path}: no such file; make one with `archbook new -o {path}`"
        raise InputError(Message(text, {"path": str(design)}))
    from archbook.cli.web.board import Board  # noqa: PLC0415 - needs Voilà
    from archbook.cli.web.server import serve  # noqa: PLC0415 - needs Voilà

    serve(Board(settings, design, theme), port=port, browser=not no_browser)
