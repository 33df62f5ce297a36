"""Drawings as pictures of a document, each drawn once however many files show it."""

from functools import cache

from archbook.report.document.blocks import Picture
from archbook.workspace.drawing import Drawing


def picture(drawing: Drawing) -> Picture:
    """Return *drawing*, which is drawn when it is first asked for, and kept."""
    width, height = drawing.size()

    @cache
    def png(scale: float) -> bytes:
        return drawing.render("png", scale=scale)

    return Picture(width, height, cache(drawing.svg), png)
