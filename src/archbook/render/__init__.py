"""Draw scenes: pictures, and text that other tools read."""

from collections.abc import Sequence
from dataclasses import replace

from archbook.errors import OutputError
from archbook.i18n import Message
from archbook.model.scene import Scene
from archbook.render.look import THEMES, Look, Theme
from archbook.render.writers import SUFFIXES, binder, writer

__all__ = ["SUFFIXES", "THEMES", "Theme", "bound", "render"]


def render(
    scene: Scene, suffix: str, language: str = "en", *, theme: Theme = "light", scale: float = 1
) -> bytes:
    """Draw *scene*.

    Args:
        scene: The sheet.
        suffix: One of `SUFFIXES`, with or without a leading dot.
        language: Language of its words.
        theme: Ground and writing of a picture.
        scale: Pixels of a PNG for each pixel of the drawing.

    Raises:
        OutputError: The suffix is not known.
        MissingProgramError: The suffix needs a package that is not installed.
    """
    return writer(_known(suffix))(scene, Look(language, theme, scale))


def bound(
    scenes: Sequence[Scene], suffix: str, language: str = "en", *, theme: Theme = "light"
) -> bytes:
    """Draw *scenes* into one file, a page for each.

    Args:
        scenes: The sheets, one at least.
        suffix: One of `SUFFIXES` whose files hold several sheets.
        language: Language of their words.
        theme: Ground and writing of a picture.

    Raises:
        OutputError: The suffix is not known, or its files hold one sheet only.
        MissingProgramError: The suffix needs a package that is not installed.
    """
    bind = binder(_known(suffix))
    if bind is None:
        able = tuple(one for one in SUFFIXES if binder(one))
        raise OutputError(
            Message(
                "a file '{suffix}' holds one drawing; several go into one of: {able}",
                {"suffix": suffix, "able": able},
            )
        )
    return bind(_numbered(scenes), Look(language, theme))


def _numbered(scenes: Sequence[Scene]) -> list[Scene]:
    """Return *scenes* with the number of each and how many there are."""
    many = len(scenes)
    return [
        replace(scene, title=replace(scene.title, sheet=number, sheets=many))
        for number, scene in enumerate(scenes, start=1)
    ]


def _known(suffix: str) -> str:
    """Return the name of the module that writes *suffix*."""
    name = suffix.removeprefix(".").lower()
    if name in SUFFIXES:
        return name
    raise OutputError(
        Message(
            "a drawing cannot be written as '{suffix}'; known: {known}",
            {"suffix": suffix, "known": ", ".join(SUFFIXES)},
        )
    )
