"""Draw scenes: SVG, PNG, Mermaid and Graphviz text."""

from collections.abc import Callable

from archbook.errors import OutputError
from archbook.i18n import Message
from archbook.model.scene import Scene
from archbook.render.dot import dot
from archbook.render.mermaid import mermaid
from archbook.render.png import png
from archbook.render.sheet import sheet, speaker
from archbook.render.svg import svg


def _svg(scene: Scene, language: str) -> bytes:
    return svg(sheet(scene, language)).encode()


def _png(scene: Scene, language: str) -> bytes:
    return png(svg(sheet(scene, language)))


def _mermaid(scene: Scene, language: str) -> bytes:
    return mermaid(scene, speaker(language)).encode()


def _dot(scene: Scene, language: str) -> bytes:
    return dot(scene, speaker(language)).encode()


_WRITERS: dict[str, Callable[[Scene, str], bytes]] = {
    "svg": _svg,
    "png": _png,
    "mmd": _mermaid,
    "dot": _dot,
}

SUFFIXES = tuple(_WRITERS)
"""What a drawing can be written as, without the dot."""


def render(scene: Scene, suffix: str, language: str = "en") -> bytes:
    """Draw *scene*.

    Args:
        scene: The sheet.
        suffix: One of `SUFFIXES`, with or without a leading dot.
        language: Language of its words.

    Raises:
        OutputError: The suffix is not known.
        MissingProgramError: The suffix needs a package that is not installed.
    """
    writer = _WRITERS.get(suffix.removeprefix(".").lower())
    if writer is None:
        raise OutputError(
            Message(
                "a drawing cannot be written as '{suffix}'; known: {known}",
                {"suffix": suffix, "known": ", ".join(SUFFIXES)},
            )
        )
    return writer(scene, language)
