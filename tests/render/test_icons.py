"""Icons come from the package `diagrams`, small, and nothing else can be read through a path."""

from base64 import b64decode
from io import BytesIO

import pytest
from PIL import Image

from archbook.catalog import bundled
from archbook.render.icons import PIXELS, icon_data


def test_an_icon_is_small_and_square() -> None:
    data = icon_data("openstack/compute/nova.png")
    assert data
    raw = b64decode(data.removeprefix("data:image/png;base64,"))
    with Image.open(BytesIO(raw)) as image:
        assert image.size == (PIXELS, PIXELS)
        colours = image.convert("RGBA").getcolors()
    assert colours
    assert len(colours) > 8, "the icon is empty"
    assert len(raw) < 8_000


def test_every_icon_of_the_catalog_is_there() -> None:
    facts = bundled()
    named = {facts.service(service).icon for service in facts.ids("services")}
    assert [path for path in sorted(filter(None, named)) if icon_data(path) is None] == []


@pytest.mark.parametrize(
    "path",
    [
        "../diagrams/__init__.py",
        "openstack/../../secret.png",
        "/etc/passwd.png",
        "openstack\\compute\\nova.png",
        "openstack/compute",
        "openstack/compute/no-such.png",
        "",
    ],
)
def test_no_other_path_gives_anything(path: str) -> None:
    assert icon_data(path) is None
