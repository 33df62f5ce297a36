"""How a drawing is to look: what a reader may ask for beside its content."""

from dataclasses import dataclass
from typing import Literal

Theme = Literal["light", "dark"]

THEMES: tuple[Theme, ...] = ("light", "dark")


@dataclass(frozen=True, slots=True)
class Look:
    """How a drawing is to look.

    Attributes:
        language: Language of its words.
        theme: Dark writing on white paper, or light writing on dark ground.
        scale: Pixels of a PNG for each pixel of the drawing.
    """

    language: str = "en"
    theme: Theme = "light"
    scale: float = 1
