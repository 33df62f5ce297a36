"""The SVG needs no other file, says what it shows, and takes nothing of a design for markup."""

import re
from collections.abc import Mapping
from xml.etree import ElementTree as ET

import pytest

from archbook.model.scene import Chip, Frame, Node, Scene, Section, Tier, TitleBlock
from archbook.render import icons, render

SVG = "{http://www.w3.org/2000/svg}"
HOSTILE = (
    "<script>alert(1)</script>",
    "\"quoted' & ]]> <!--",
    "bell\x07 null\x00 escape\x1b[31m",
    "\u202egnp.exe\u2066",
    "\ud800 lone surrogate \uffff",
    "&amp; &#0; &xxe;",
)


def _scene(text: str) -> Scene:
    chip = Chip(text, text, text)
    section = Section(text, text, None, (chip,))
    node = Node(
        text, "machine", text, text, (text,), badges=(chip,), sections=(section,), tooltip=text
    )
    frame = Frame("frame", "group", text, text, (text,), (text,), tooltip=text)
    title = TitleBlock(text, text, text, text, (text,))
    return Scene("any", title, text, (Tier("t", text, ("frame",)),), (node,), (frame,))


def _parsed(scene: Scene, language: str = "en") -> ET.Element:
    return ET.fromstring(render(scene, "svg", language))  # noqa: S314 - our own output


@pytest.mark.parametrize("text", HOSTILE)
def test_nothing_of_a_design_becomes_markup(text: str) -> None:
    written = render(_scene(text), "svg").decode()
    root = ET.fromstring(written)  # noqa: S314 - our own output
    assert not [item for item in root.iter() if "script" in item.tag]
    assert not re.search(r"[\x00-\x08\x0b-\x1f\u202a-\u202e\u2066-\u2069]", written)
    assert not any(name.startswith("on") for item in root.iter() for name in item.attrib)


def test_markup_in_a_name_is_shown_as_it_was_typed() -> None:
    shown = [item.text for item in _parsed(_scene("<b>&amp;")).iter(f"{SVG}text")]
    assert "<b>&amp;" in shown


def test_it_needs_no_other_file(scenes: Mapping[str, Scene]) -> None:
    for scene in scenes.values():
        written = render(scene, "svg").decode()
        hrefs = re.findall(r'href="([^"]*)"', written) + re.findall(r"url\(([^)]*)\)", written)
        assert hrefs
        assert all(href.startswith(("data:", "#")) for href in hrefs)


def test_it_says_what_it_shows(scenes: Mapping[str, Scene]) -> None:
    for scene in scenes.values():
        root = _parsed(scene)
        assert root.get("role") == "img"
        assert scene.title.heading in (root.findtext(f"{SVG}title") or "")
        assert root.findtext(f"{SVG}desc") == str(scene.description)


def test_it_says_which_language_it_speaks(scenes: Mapping[str, Scene]) -> None:
    assert [_parsed(scenes["lab/topology"], one).get("lang") for one in ("en", "ko")] == [
        "en",
        "ko",
    ]


def test_every_node_is_found_by_its_id(scenes: Mapping[str, Scene]) -> None:
    for scene in scenes.values():
        drawn = [item.get("data-node") for item in _parsed(scene).iter() if item.get("data-node")]
        assert sorted(map(str, drawn)) == sorted(node.id for node in scene.nodes)


def test_tooltips_carry_the_reason_and_its_source(scenes: Mapping[str, Scene]) -> None:
    root = _parsed(scenes["production/placement"])
    chips = [item for item in root.iter() if item.get("data-chip")]
    titles = [chip.findtext(f"{SVG}title") or "" for chip in chips]
    assert titles
    assert all("https://" in title for title in titles)


def test_every_text_keeps_its_width_in_another_font(scenes: Mapping[str, Scene]) -> None:
    for scene in scenes.values():
        texts = list(_parsed(scene).iter(f"{SVG}text"))
        assert texts
        assert all(float(text.get("textLength", 0)) > 0 for text in texts)


def test_an_icon_is_embedded_once(scenes: Mapping[str, Scene]) -> None:
    root = _parsed(scenes["production/placement"])
    symbols = [item.get("id") for item in root.iter(f"{SVG}symbol")]
    used = [str(item.get("href")).removeprefix("#") for item in root.iter(f"{SVG}use")]
    assert len(symbols) == len(set(symbols))
    assert len(used) > len(symbols)
    assert set(used) == set(symbols)


def test_without_the_icon_package_there_is_a_neutral_sign(
    scenes: Mapping[str, Scene], monkeypatch: pytest.MonkeyPatch
) -> None:
    icons.icon_data.cache_clear()
    monkeypatch.setattr(icons, "_root", lambda: None)
    root = _parsed(scenes["production/placement"])
    icons.icon_data.cache_clear()
    assert {item.get("href") for item in root.iter(f"{SVG}use")} == {"#icon-neutral"}


def test_words_are_translated_where_the_catalog_has_them(scenes: Mapping[str, Scene]) -> None:
    texts = {text.text for text in _parsed(scenes["lab/topology"], "ko").iter(f"{SVG}text")}
    assert "컨트롤러" in texts
