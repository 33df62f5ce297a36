"""Icons of services, from the package `diagrams` where it is there."""

import re
from base64 import b64encode
from functools import cache
from importlib.resources import files
from importlib.resources.abc import Traversable
from io import BytesIO

from PIL import Image, ImageOps

PIXELS = 48
_PATH = re.compile(r"[a-z0-9_-]+(?:/[a-z0-9_.-]+)*\.png")


@cache
def icon_data(path: str) -> str | None:
    """Return an icon as a data URI, `PIXELS` square; None when there is no such icon.

    It is stored with a palette and uncompressed: small all the same, and the same bytes whatever
    compression library this machine has.

    Args:
        path: Path inside the package's icons, as ``openstack/compute/nova.png``.
    """
    if not _PATH.fullmatch(path) or ".." in path:
        return None
    source = _root()
    for step in path.split("/"):
        source = source / step if source is not None and source.is_dir() else None
    if source is None or not source.is_file():
        return None
    with source.open("rb") as stream, Image.open(stream) as image:
        fitted = ImageOps.contain(image.convert("RGBA"), (PIXELS, PIXELS))
    square = Image.new("RGBA", (PIXELS, PIXELS))
    square.paste(fitted, ((PIXELS - fitted.width) // 2, (PIXELS - fitted.height) // 2))
    few = square.quantize(256, Image.Quantize.FASTOCTREE, dither=Image.Dither.NONE)
    packed = BytesIO()
    few.save(packed, "PNG", compress_level=0)
    return "data:image/png;base64," + b64encode(packed.getvalue()).decode("ascii")


@cache
def _root() -> Traversable | None:
    """Return the folder that `diagrams` installs its icons in."""
    try:
        return files("resources")
    except ModuleNotFoundError:
        return None
