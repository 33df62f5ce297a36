"""PDF: read back, in both languages; hostile text is text; the same bytes each time."""

import re
from collections.abc import Callable

import pypdfium2  # type: ignore[import-untyped]  # the package ships no types
import pytest

from archbook.workspace.documented import DesignDocument

Made = Callable[..., DesignDocument]


def _pages(document: DesignDocument) -> list[str]:
    pdf = pypdfium2.PdfDocument(document.render("pdf"))
    texts = [page.get_textpage().get_text_bounded() for page in pdf]
    pdf.close()
    return [
        re.sub(r"\s+", " ", text.replace("\u200b", "").replace("\ufffe", "")) for text in texts
    ]


def _sizes(document: DesignDocument) -> list[tuple[float, float]]:
    pdf = pypdfium2.PdfDocument(document.render("pdf"))
    return [page.get_size() for page in pdf]


def test_it_has_title_page_contents_and_numbers(document: Made) -> None:
    first, second, *others = _pages(document(title="My cloud", revision="7"))
    assert "My cloud" in first
    assert "Sound: 0 errors" in first
    assert "Contents" in second
    assert all("My cloud Revision 7" in page for page in others)
    assert f"{len(others) + 2} / {len(others) + 2}" in others[-1]


@pytest.mark.parametrize(("language", "words"), [("en", "Summary"), ("ko", "요약")])
def test_it_can_be_read_in_both_languages(document: Made, language: str, words: str) -> None:
    assert f"1. {words}" in _pages(document(language))[2]


def test_its_properties_have_title_and_day(document: Made) -> None:
    pdf = pypdfium2.PdfDocument(document(title="My cloud").render("pdf"))
    assert pdf.get_metadata_value("Title") == "My cloud"
    assert pdf.get_metadata_value("CreationDate").startswith("D:20261124")


def test_drawings_and_tables_are_numbered_and_drawings_are_in_the_contents(document: Made) -> None:
    _, contents, *others = _pages(document())
    assert "Figure 1. Topology" in contents
    assert "Figure 1. Topology" in " ".join(others)
    assert "Table 1. " in " ".join(others)


def test_an_unsound_design_says_so_on_the_title_page(document: Made) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 2},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
    ]
    assert "NOT SOUND" in _pages(document(host_groups=groups))[0]


def test_hostile_text_is_text(injected: DesignDocument) -> None:
    whole = " ".join(_pages(injected))
    for part in ('#import "x": y', "$x^2$", "#{1+1}", "<script>alert(1)</script>", "*b* _i_"):
        assert part in whole


def test_wide_drawings_lie_on_their_side(golden: Callable[[str], DesignDocument]) -> None:
    sizes = _sizes(golden("production"))
    upright = [width < height for width, height in sizes]
    assert any(upright)
    assert not all(upright)


def test_the_same_design_gives_the_same_bytes(document: Made) -> None:
    assert document().render("pdf") == document().render("pdf")


def test_a_huge_design_has_pages_that_somebody_reads(document: Made) -> None:
    racks: dict[str, object] = {f"r{number:03d}": {} for number in range(1, 251)}
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 5},
        *({"name": f"cmp{number}", "roles": ["compute"], "count": 250} for number in range(1, 41)),
    ]
    networks = [
        {"name": kind, "carries": [kind], "subnet": f"10.{number}.0.0/16"}
        for number, kind in enumerate(("management", "tunnel", "storage"))
    ]
    huge = document(racks=racks, host_groups=groups, regions=None, networks=networks)
    assert huge.whole.blueprint.host_count() == 10_005
    assert len(_sizes(huge)) < 80
    assert "left out here" in " ".join(_pages(huge))
