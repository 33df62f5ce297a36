"""Every view of a design, in several formats."""

from collections.abc import Callable, Sequence
from pathlib import Path

from archbook.cli.output import deliver
from archbook.cli.progress import Progress
from archbook.cli.settings import Settings
from archbook.errors import MissingProgramError
from archbook.render import SUFFIXES, Theme, bound
from archbook.workspace import Workspace
from archbook.workspace.drawing import Drawing
from archbook.workspace.files import write_all

PICTURES = ("svg", "png")
"""Formats that people look at, and that need no further package."""


def draw_all(
    settings: Settings,
    workspace: Workspace,
    folder: Path,
    suffixes: Sequence[str] = PICTURES,
    drawn: Callable[[Drawing, str], bytes] = Drawing.render,
) -> tuple[Path, ...]:
    """Write every view into *folder*, in each of the formats *suffixes*."""
    contents: dict[str, bytes | str] = {}
    views = workspace.views()
    progress = Progress(settings, len(views) * len(suffixes))
    for view in views:
        drawing = workspace.draw(view)
        for suffix in suffixes:
            contents[f"{view}.{suffix}"] = drawn(drawing, suffix)
            progress.step(f"{view}.{suffix}")
    paths = write_all(folder, contents)
    settings.wrote(*paths)
    return paths


def bind_all(settings: Settings, workspace: Workspace, file: Path, theme: Theme = "light") -> None:
    """Write every view into one file, a page for each."""
    scenes = [workspace.draw(view).scene for view in workspace.views()]
    content = bound(scenes, file.suffix, workspace.language, theme=theme)
    deliver(settings, content, file)


def at_hand(settings: Settings, workspace: Workspace) -> tuple[str, ...]:
    """Return the formats that can be written here, and say what the others need."""
    drawing = workspace.draw()
    suffixes: list[str] = []
    for suffix in SUFFIXES:
        try:
            drawing.render(suffix)
        except MissingProgramError as error:
            settings.note(error.message)
        else:
            suffixes.append(suffix)
    return tuple(suffixes)
