"""Marks of a sheet as styles of draw.io."""

from base64 import b64encode

from archbook.render.icons import icon_data
from archbook.render.marks import Line, Outline, Picture, Rect
from archbook.render.svg import NEUTRAL_SIGN

Look = dict[str, str | float]

NOTHING: Look = {"fillColor": "none", "strokeColor": "none"}


def rect_look(mark: Rect) -> Look:
    """Return how a rectangle is drawn."""
    look: Look = {"fillColor": mark.fill, "strokeColor": mark.stroke}
    if mark.radius:
        look |= {"rounded": 1, "absoluteArcSize": 1, "arcSize": 2 * mark.radius}
    if mark.thick:
        look |= {"strokeWidth": 2}
    return look | _dashed(mark.dash)


def line_look(mark: Line) -> Look:
    """Return how a line is drawn, without arrow heads."""
    look: Look = {"strokeColor": mark.stroke, "strokeWidth": 1 + mark.thick}
    return look | _dashed(mark.dash) | {"endArrow": "none", "startArrow": "none"}


def _dashed(dash: str) -> Look:
    return {"dashed": 1, "fixDash": 1, "dashPattern": dash} if dash else {}


def picture_look(mark: Picture) -> Look:
    """Return an icon as draw.io takes it in a style, where a semicolon would end it."""
    data = icon_data(mark.icon) if mark.icon else None
    return _image(data.replace(";base64,", ",") if data else _embedded(NEUTRAL_SIGN))


def outline_look(mark: Outline, room: Rect) -> Look:
    """Return a shape that draw.io does not know, as a picture as large as its box."""
    box = f"0 0 {room.width:g} {room.height:g}"
    path = f'<path d="{mark.d}" fill="{mark.fill}" stroke="{mark.stroke}"/>'
    return _image(
        _embedded(f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="{box}">{path}</svg>')
    )


def _embedded(svg: str) -> str:
    return "data:image/svg+xml," + b64encode(svg.encode()).decode("ascii")


def _image(data: str) -> Look:
    return {"shape": "image", "image": data, "imageAspect": 0}
