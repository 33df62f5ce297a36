"""One module for each format that a drawing can be written in; its name is the suffix.

A module has a function ``write(scene, look) -> bytes``; where a file can hold several sheets, also
``bind(scenes, look) -> bytes``. It is imported only when that format is
asked for, so that an SVG needs neither a rasteriser nor a typesetter.
"""

from collections.abc import Sequence
from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from archbook.model.scene import Scene
from archbook.render.look import Look

SUFFIXES = tuple(sorted(found.name for found in iter_modules(__path__)))
"""What a drawing can be written as, without the dot."""


class Write(Protocol):
    """Writes a scene in one format."""

    def __call__(self, scene: Scene, look: Look) -> bytes:
        """Return the content of the file."""
        ...


class Bind(Protocol):
    """Writes several scenes into one file."""

    def __call__(self, scenes: Sequence[Scene], look: Look) -> bytes:
        """Return the content of the file."""
        ...


def writer(suffix: str) -> Write:
    """Return what writes files with this suffix, one of `SUFFIXES`."""
    write: Write = import_module(f"{__name__}.{suffix}").write
    return write


def binder(suffix: str) -> Bind | None:
    """Return what writes several scenes into one file; None where a file holds a single one."""
    found: Bind | None = getattr(import_module(f"{__name__}.{suffix}"), "bind", None)
    return found
