"""Write a sheet as SVG that needs no other file."""

from base64 import b64encode
from collections.abc import Iterable, Iterator
from functools import cache
from importlib.resources import files

from archbook.render.icons import icon_data
from archbook.render.marks import Dot, Group, Label, Line, Mark, Outline, Picture, Rect, Sheet
from archbook.render.palette import FAINT, INK
from archbook.render.text import FAMILY, clean

_THIN, _THICK = "1", "2"


def svg(sheet: Sheet, language: str = "en") -> str:
    """Return *sheet*, whose words are in *language*, as an SVG document."""
    wide, tall = _number(sheet.width), _number(sheet.height)
    family = ", ".join(f"'{name}'" for name in FAMILY.split(", "))
    opening = (
        f'<svg xmlns="http://www.w3.org/2000/svg" width="{wide}" height="{tall}" '
        f'viewBox="0 0 {wide} {tall}" role="img" lang="{language}" font-kerning="none" '
        f'font-family="{family}, sans-serif">'
    )
    return "\n".join(
        (
            opening,
            f"<title>{escaped(sheet.title)}</title>",
            f"<desc>{escaped(sheet.description)}</desc>",
            f"<defs>{_style()}{''.join(_symbols(sheet))}</defs>",
            *_marks(sheet.marks),
            "</svg>\n",
        )
    )


def escaped(text: str) -> str:
    """Return *text* as it may stand in an XML text or attribute."""
    return (
        text.replace("&", "&amp;")
        .replace("<", "&lt;")
        .replace(">", "&gt;")
        .replace('"', "&quot;")
        .replace("'", "&#39;")
    )


@cache
def _style() -> str:
    faces = "".join(
        "@font-face{font-family:'Archbook Latin';"
        f"font-weight:{weight};src:url(data:font/woff2;base64,{_font(name)})format('woff2')}}"
        for name, weight in (("regular", 400), ("semibold", 600))
    )
    return f"<style>{faces}</style>"


def _font(name: str) -> str:
    path = files("archbook.render") / "fonts" / f"archbook-latin-{name}.woff2"
    return b64encode(path.read_bytes()).decode("ascii")


def _symbols(sheet: Sheet) -> Iterator[str]:
    """Yield each icon that is used, once."""
    used = {mark.icon for _, _, mark, _ in sheet.walk() if isinstance(mark, Picture)}
    for icon in sorted(icon for icon in used if icon):
        if data := icon_data(icon):
            yield (
                f'<symbol id="{_symbol(icon)}" viewBox="0 0 48 48">'
                f'<image width="48" height="48" href="{data}"/></symbol>'
            )
    if any(icon is None or not icon_data(icon) for icon in used):
        yield _NEUTRAL


_SIGN = (
    f'<path d="M10 2l7 4v8l-7 4-7-4V6z" fill="none" stroke="{FAINT}" stroke-width="1.4"/>'
    f'<circle cx="10" cy="10" r="2.6" fill="{FAINT}"/>'
)
_NEUTRAL = f'<symbol id="icon-neutral" viewBox="0 0 20 20">{_SIGN}</symbol>'
NEUTRAL_SIGN = f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 20">{_SIGN}</svg>'
"""Our own sign for a service that has no icon."""


def _symbol(icon: str | None) -> str:
    if icon is None or not icon_data(icon):
        return "icon-neutral"
    return "icon-" + icon.removesuffix(".png").replace("/", "-").replace(".", "-")


def _marks(marks: Iterable[Mark]) -> Iterator[str]:
    for mark in marks:
        if isinstance(mark, Group):
            yield _opening(mark)
            yield from _marks(mark.marks)
            yield "</g>"
        else:
            yield _mark(mark)


def _mark(mark: Rect | Label | Line | Outline | Dot | Picture) -> str:
    match mark:
        case Rect():
            return _rect(mark)
        case Label():
            return _label(mark)
        case Line():
            return _line(mark)
        case Outline():
            return f'<path d="{mark.d}" fill="{mark.fill}" stroke="{mark.stroke}"/>'
        case Dot():
            at = f'cx="{_number(mark.x)}" cy="{_number(mark.y)}"'
            return f'<circle {at} r="3.5" fill="{mark.fill}"/>'
        case Picture():
            return _picture(mark)


def _opening(group: Group) -> str:
    moved = f' transform="translate({_number(group.x)} {_number(group.y)})"'
    moved = moved if group.x or group.y else ""
    named = f' data-{group.kind}="{escaped(clean(group.id))}"' if group.id and group.kind else ""
    tooltip = f"<title>{escaped(group.tooltip)}</title>" if group.tooltip else ""
    return f"<g{moved}{named}>{tooltip}"


def _rect(mark: Rect) -> str:
    radius = f' rx="{_number(mark.radius)}"' if mark.radius else ""
    line = ""
    if mark.stroke != "none":
        line = f' stroke="{mark.stroke}" stroke-width="{_THICK if mark.thick else _THIN}"'
    return (
        f'<rect x="{_number(mark.x)}" y="{_number(mark.y)}" width="{_number(mark.width)}" '
        f'height="{_number(mark.height)}"{radius} fill="{mark.fill}"{line}{_dash(mark.dash)}/>'
    )


def _label(mark: Label) -> str:
    anchor = f' text-anchor="{mark.anchor}"' if mark.anchor != "start" else ""
    weight = ' font-weight="600"' if mark.bold else ""
    fitted = f' textLength="{_number(mark.width)}" lengthAdjust="spacingAndGlyphs"'
    return (
        f'<text x="{_number(mark.x)}" y="{_number(mark.y)}" font-size="{mark.size}"{weight}'
        f' fill="{mark.fill or INK}"{anchor}{fitted if mark.width else ""}>'
        f"{escaped(mark.text)}</text>"
    )


def _line(mark: Line) -> str:
    points = " ".join(f"{_number(x)},{_number(y)}" for x, y in mark.points)
    thick = _THICK if mark.thick else _THIN
    return (
        f'<polyline points="{points}" fill="none" stroke="{mark.stroke}" '
        f'stroke-width="{thick}"{_dash(mark.dash)}/>'
    )


def _picture(mark: Picture) -> str:
    x, y, size = _number(mark.x), _number(mark.y), _number(mark.size)
    return f'<use href="#{_symbol(mark.icon)}" x="{x}" y="{y}" width="{size}" height="{size}"/>'


def _dash(dash: str) -> str:
    return f' stroke-dasharray="{dash}"' if dash else ""


def _number(value: float) -> str:
    return f"{value:.2f}".rstrip("0").rstrip(".")
