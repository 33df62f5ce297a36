"""The numbers on the page about bills are those that archbook computes."""

import re
from pathlib import Path

import pytest

import archbook
from archbook.bom.grouped import Sum, sums

PAGE = (Path(__file__).parents[2] / "docs" / "explanation" / "bill.md").read_text("utf-8")
ROW = re.compile(r"^\| (\w+) \| `([^`]+)` \| (\d+) \| (\d+) \|", re.MULTILINE)
ROWS = ROW.findall(PAGE)


@pytest.fixture(scope="module")
def computed(tmp_path_factory: pytest.TempPathFactory) -> dict[tuple[str, str | None], Sum]:
    """Return what is bought for the page's own design: kind and part → sum."""
    found = re.search(r"```yaml\n(.*?)```", PAGE, re.DOTALL)
    assert found
    path = tmp_path_factory.mktemp("page") / "design.yaml"
    path.write_text(found[1], encoding="utf-8")
    lines = archbook.open(path).bom().bill.lines
    return {(one.kind, one.part): one for one in sums(lines)}


def test_the_page_has_its_table() -> None:
    assert len(ROWS) == 9


@pytest.mark.parametrize("row", ROWS, ids=" ".join)
def test_a_row_is_what_is_computed(
    computed: dict[tuple[str, str | None], Sum], row: tuple[str, str, str, str]
) -> None:
    kind, part, *years = row
    assert [computed[kind, part].quantity(year) for year in (1, 2)] == list(map(int, years))
