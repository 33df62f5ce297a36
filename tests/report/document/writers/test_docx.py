"""DOCX: read back as XML and by pandoc; headings, tables and alternative texts are real ones."""

import re
import subprocess
from datetime import date
from functools import cache
from io import BytesIO
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pypandoc  # type: ignore[import-untyped]  # the package ships no types
import pytest

import archbook
from archbook.workspace.documented import DesignDocument

DAY = date(2026, 11, 24)
LAB = Path(__file__).parents[3] / "golden" / "lab.yaml"

_W = "{http://schemas.openxmlformats.org/wordprocessingml/2006/main}"
_DRAWN = "{http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing}"


@cache
def _lab(language: str = "en") -> DesignDocument:
    return archbook.open(LAB, language=language).design_document(as_of=DAY)


@cache
def _made(language: str = "en") -> bytes:
    """Return the document of the lab: made once, for its many pictures take a while."""
    return _lab(language).render("docx")


def _parts(content: bytes) -> dict[str, bytes]:
    with ZipFile(BytesIO(content)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        return {name: archive.read(name) for name in archive.namelist()}


def _body(content: bytes) -> ET.Element:
    return ET.fromstring(_parts(content)["word/document.xml"])  # noqa: S314 - our own file


def _plain(content: bytes) -> str:
    read = subprocess.run(
        [pypandoc.get_pandoc_path(), "--from", "docx", "--to", "plain", "--wrap", "none"],
        input=content,
        capture_output=True,
        check=True,
    )
    return read.stdout.decode().replace("\u200b", "")


def _styles(body: ET.Element) -> list[str]:
    return [one.get(f"{_W}val", "") for one in body.iter(f"{_W}pStyle")]


def test_headings_contents_and_tables_are_real_ones() -> None:
    body = _body(_made())
    styles = _styles(body)
    assert styles.count("Heading1") == len(_lab().content.chapters)
    assert "Title" in styles
    assert "TOC1" in styles
    assert "Table" in {one.get(f"{_W}val") for one in body.iter(f"{_W}tblStyle")}
    assert list(body.iter(f"{_W}tblHeader"))
    assert any("TOC" in (one.text or "") for one in body.iter(f"{_W}instrText"))


def test_every_drawing_says_what_is_on_it() -> None:
    drawn = list(_body(_made()).iter(f"{_DRAWN}docPr"))
    assert len(drawn) == len(_lab().content.figures())
    assert all(one.get("descr") for one in drawn)


def test_every_section_has_header_footer_and_paper() -> None:
    sections = list(_body(_made()).iter(f"{_W}sectPr"))
    assert len(sections) > 3
    for one in sections:
        assert one.find(f"{_W}headerReference") is not None
        assert one.find(f"{_W}footerReference") is not None
    sizes = [one.find(f"{_W}pgSz") for one in sections]
    turned = [size is not None and size.get(f"{_W}orient") == "landscape" for size in sizes]
    assert any(turned)
    assert not turned[-1]


def test_the_header_has_title_and_revision() -> None:
    parts = _parts(_made())
    header = "".join(ET.fromstring(parts["word/header1.xml"]).itertext())  # noqa: S314 - ours
    design = _lab().whole.blueprint.design
    assert design.heading() in header
    assert f"Revision {design.revision}" in header


def test_its_properties_have_title_and_day() -> None:
    core = _parts(_made())["docProps/core.xml"].decode()
    assert f"<dc:title>{_lab().whole.blueprint.design.heading()}</dc:title>" in core
    assert f">{DAY.isoformat()}T00:00:00Z</dcterms:created>" in core


def test_a_drawing_stays_with_its_heading_and_a_short_table_is_one_piece() -> None:
    body = _body(_made())
    styles = _styles(body)
    assert styles.count("Lead") >= len(_lab().content.figures())
    assert "CellKept" in styles
    assert all(row.find(f"{_W}trPr") is not None for row in body.iter(f"{_W}tr"))


def test_the_contents_ask_for_the_page_of_each_chapter_and_each_drawing() -> None:
    body = _body(_made())
    fields = [str(one.text).split() for one in body.iter(f"{_W}instrText")]
    asked = {field[1] for field in fields if field[0] == "PAGEREF"}
    named = {one.get(f"{_W}name") for one in body.iter(f"{_W}bookmarkStart")}
    assert len(asked) == len(_lab().content.chapters) + len(_lab().content.figures())
    assert asked <= named


@pytest.mark.parametrize(("language", "words"), [("en", "1. Summary"), ("ko", "1. 요약")])
def test_pandoc_reads_it_in_both_languages(language: str, words: str) -> None:
    assert words in _plain(_made(language))


def test_hostile_text_is_text(injected: DesignDocument) -> None:
    content = injected.render("docx")
    said = re.sub(r"\s+", " ", _plain(content))
    for part in ('#import "x": y', "$x^2$", "<script>alert(1)</script>", "](javascript:alert)"):
        assert part in said
    links = _parts(content)["word/_rels/document.xml.rels"]
    assert b'Target="javascript' not in links


def test_the_same_design_gives_the_same_bytes() -> None:
    again = archbook.open(LAB).design_document(as_of=DAY)
    assert again.render("docx") == _made()
