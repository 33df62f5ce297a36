"""SVG that needs no other file."""

from archbook.model.scene import Scene
from archbook.render.look import Look
from archbook.render.sheet import sheet
from archbook.render.svg import svg
from archbook.render.themes import themed


def write(scene: Scene, look: Look) -> bytes:
    """Return *scene* as an SVG document."""
    return drawn(scene, look).encode()


def drawn(scene: Scene, look: Look) -> str:
    """Return the SVG text that the other pictures are made of."""
    return svg(themed(sheet(scene, look.language), look.theme), look.language)
