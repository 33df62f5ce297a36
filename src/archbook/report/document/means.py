"""What writers need beside the content."""

from collections.abc import Mapping
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from archbook.report.document.blocks import Picture


@dataclass(frozen=True, slots=True)
class Means:
    """What writers need beside the content.

    Attributes:
        language: ``en`` or ``ko``.
        pictures: Drawings by the ids of their views.
        fonts: Folder with the fonts that text is set in.
        folder: Folder beside a Markdown file in which its drawings are.
    """

    language: str
    pictures: Mapping[str, Picture]
    fonts: Traversable
    folder: str = "drawings"
