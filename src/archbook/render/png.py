"""Turn SVG into PNG, with the fonts that travel with archbook and no other."""

from contextlib import ExitStack
from importlib.resources import as_file, files

from archbook.render.palette import PAPER

FONTS = ("Pretendard-Regular.ttf", "Pretendard-SemiBold.ttf")
DOTS_PER_INCH = 96


def png(svg: str, scale: float = 1) -> bytes:
    """Return the picture of an SVG made by `archbook.render.svg`, *scale* times as large."""
    import resvg_py  # noqa: PLC0415 - an SVG, a Mermaid text or a check needs no rasteriser

    with ExitStack() as stack:
        folder = files("archbook.render") / "fonts"
        fonts = [str(stack.enter_context(as_file(folder / name))) for name in FONTS]
        return bytes(
            resvg_py.svg_to_bytes(
                svg_string=svg,
                background=PAPER,
                skip_system_fonts=True,
                dpi=DOTS_PER_INCH,
                zoom=scale,
                font_files=fonts,
                font_family="Pretendard",
                sans_serif_family="Pretendard",
            )
        )
