"""A picture of dots, made from the SVG."""

from archbook.model.scene import Scene
from archbook.render.look import Look
from archbook.render.png import png
from archbook.render.writers.svg import drawn


def write(scene: Scene, look: Look) -> bytes:
    """Return *scene* as PNG."""
    return png(drawn(scene, look), look.scale)
