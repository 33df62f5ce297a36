"""The PNG holds what the SVG says, with the fonts that travel along and no other."""

from collections.abc import Mapping
from io import BytesIO

from PIL import Image, ImageChops

from archbook.model.scene import Node, Scene, Tier, TitleBlock
from archbook.render import render
from archbook.render.sheet import sheet


def _picture(scene: Scene) -> Image.Image:
    with Image.open(BytesIO(render(scene, "png"))) as image:
        return image.convert("RGB")


def _named(name: str) -> Scene:
    node = Node("n", "machine", "control", name)
    return Scene("any", TitleBlock("x", "y", "z", "1"), "", (Tier("t", "", ("n",)),), (node,))


def test_it_is_as_large_as_the_sheet_and_opaque(scenes: Mapping[str, Scene]) -> None:
    scene = scenes["production/topology"]
    laid_out = sheet(scene, "en")
    with Image.open(BytesIO(render(scene, "png"))) as image:
        assert image.size == (laid_out.width, laid_out.height)
        assert image.convert("RGBA").getchannel("A").getextrema() == (255, 255)
        assert image.getpixel((0, 0)) in {(255, 255, 255), (255, 255, 255, 255)}


def test_korean_is_drawn_and_not_replaced_by_boxes() -> None:
    """Missing characters all look alike; two different names of one length must not."""
    difference = ImageChops.difference(_picture(_named("가나")), _picture(_named("호흥")))
    assert difference.getbbox()


def test_icons_are_drawn(scenes: Mapping[str, Scene]) -> None:
    red, green, blue = _picture(scenes["lab/placement"]).split()
    strong = ImageChops.subtract(red, ImageChops.lighter(green, blue))
    assert strong.point(lambda level: 255 if level > 150 else 0).getbbox(), (
        "nothing is as red as RabbitMQ's and Horizon's signs"
    )
