"""A drawing that shows itself and saves itself."""

from base64 import b64encode
from dataclasses import dataclass
from html import escape
from pathlib import Path

from archbook.i18n.translation import translate
from archbook.model.scene import Scene
from archbook.render import Theme, render
from archbook.render.sheet import sheet
from archbook.workspace.files import write
from archbook.workspace.shown import ShowsItself


@dataclass(frozen=True, slots=True, repr=False)
class Drawing(ShowsItself):
    """One view of a design."""

    scene: Scene
    language: str = "en"

    def render(self, suffix: str, *, theme: Theme = "light", scale: float = 1) -> bytes:
        """Return the drawing in the format that *suffix* names, as ``svg`` or ``drawio``.

        Args:
            suffix: The format; a leading dot does no harm.
            theme: ``dark`` for light writing on dark ground; pictures only.
            scale: Pixels of a PNG for each pixel of the drawing.

        Raises:
            OutputError: No such format; the known ones are named.
            MissingProgramError: The format needs a package that is not installed.
        """
        return render(self.scene, suffix, self.language, theme=theme, scale=scale)

    def svg(self) -> str:
        """Return the drawing as SVG that needs no other file."""
        return self.render("svg").decode()

    def png(self) -> bytes:
        """Return the drawing as PNG."""
        return self.render("png")

    def size(self) -> tuple[float, float]:
        """Return the width and the height in pixels."""
        laid_out = sheet(self.scene, self.language)
        return laid_out.width, laid_out.height

    def save(self, path: str | Path, *, theme: Theme = "light", scale: float = 1) -> Path:
        """Write the drawing; the path's suffix names the format, the rest is as of `render`."""
        path = Path(path)
        return write(path, self.render(path.suffix, theme=theme, scale=scale))

    def html(self) -> str:
        """Return the drawing as an image in HTML, which notebooks show even when untrusted."""
        data = b64encode(self.svg().encode()).decode()
        alt = escape(self.summary(), quote=True)
        return f'<img alt="{alt}" style="max-width:100%" src="data:image/svg+xml;base64,{data}">'

    def summary(self) -> str:
        """Return what the drawing shows, in a sentence."""
        return translate(self.scene.description, self.language)

    def __str__(self) -> str:
        """Return what the drawing shows."""
        return self.summary()

    __repr__ = __str__
