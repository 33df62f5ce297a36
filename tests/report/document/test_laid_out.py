"""Drawings get paper on which they can be read, and tables fit across a page."""

import pytest

from archbook.report.document.blocks import Picture
from archbook.report.document.laid_out import (
    LARGEST,
    MARGIN_MM,
    PORTRAIT,
    UPRIGHT,
    breakable,
    column_widths,
    in_line,
    paper_of,
    size_mm,
)
from archbook.report.table import Column, Table


def _picture(width: float, height: float) -> Picture:
    return Picture(width, height, lambda: "", lambda _: b"")


@pytest.mark.parametrize(
    ("width", "height", "paper"),
    [
        (700, 600, ("a4", False)),
        (900, 1300, ("a4", False)),
        (900, 600, ("a4", True)),
        (1500, 700, ("a4", True)),
        (2000, 1500, ("a3", True)),
        (1500, 2000, ("a3", False)),
        (9000, 9000, ("a3", False)),
    ],
)
def test_the_smallest_paper_on_which_it_can_be_read(
    width: int, height: int, paper: tuple[str, bool]
) -> None:
    found = paper_of(_picture(width, height))
    assert (found.name, found.wide) == paper


@pytest.mark.parametrize("width", [300, 944, 1500, 3000, 9000])
@pytest.mark.parametrize("height", [300, 944, 2000, 9000])
def test_a_drawing_stays_within_its_margins(width: int, height: int) -> None:
    picture = _picture(width, height)
    paper, (wide, high) = paper_of(picture), size_mm(picture)
    assert wide <= paper.width_mm - 2 * MARGIN_MM + 0.01
    assert high <= paper.height_mm - 2 * MARGIN_MM
    assert wide / high == pytest.approx(width / height)


def test_only_a_low_drawing_shares_its_page() -> None:
    assert in_line(_picture(740, 500))
    assert not in_line(_picture(900, 1300))
    assert not in_line(_picture(1500, 700))


def test_a_small_drawing_is_enlarged_a_little() -> None:
    assert UPRIGHT.scale(_picture(200, 200)) == LARGEST


def test_long_names_leave_room_for_sentences() -> None:
    columns = (Column("Name"), Column("Why", share=1))
    table = Table("", columns, (("n" * 60, "w " * 200),))
    name, why = column_widths(table, "en")
    assert why > name
    assert name + why <= PORTRAIT


def test_long_words_can_be_broken_and_short_ones_cannot() -> None:
    address = "https://example.org/a/very/long/path"
    assert breakable(address).replace("\u200b", "") == address
    assert "\u200b" in breakable(address)
    assert breakable("nova-api and 10.0.0.1") == "nova-api and 10.0.0.1"
