"""A matrix is readable whatever its size: panels side by side, no cell lost, no id twice."""

from collections import Counter
from collections.abc import Callable
from typing import Any

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.model.scene import Cell, Chip, Node, Rows, Scene, Tier, TitleBlock
from archbook.render.marks import Group, Sheet
from archbook.render.sheet import sheet

words = st.text(
    st.characters(codec="utf-8", categories=("L", "N", "P", "Zs")), min_size=1, max_size=40
)


def _scene(columns: list[str], headings: list[list[str]], said: str = "3") -> Scene:
    nodes = tuple(
        Node(f"g{n}", "machine", "control", name, (name,), n + 1) for n, name in enumerate(columns)
    )
    matrix = tuple(
        Rows(f"s{n}", rows[0], tuple(Chip(f"s{n}/{k}", row) for k, row in enumerate(rows)))
        for n, rows in enumerate(headings)
    )
    cells = tuple(
        Cell(row.id, node.id, said)
        for rows in matrix
        for row in rows.rows
        for node in nodes
        if (len(row.id) + len(node.id)) % 2
    )
    tier = Tier("t", "", tuple(node.id for node in nodes))
    return Scene(
        "any",
        TitleBlock("x", "y", "z", "1"),
        "",
        (tier,),
        nodes,
        arrangement="matrix",
        matrix=matrix,
        cells=cells,
    )


def _ids(made: Sheet) -> Counter[str]:
    groups = (mark for _, _, mark, _ in made.walk() if isinstance(mark, Group))
    return Counter(group.id for group in groups if group.id)


@settings(max_examples=40, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(
    st.lists(words, min_size=1, max_size=14),
    st.lists(st.lists(words, min_size=1, max_size=6), max_size=12),
    words,
)
def test_any_matrix_is_without_faults(
    geometry: Callable[[Any], Any], columns: list[str], headings: list[list[str]], said: str
) -> None:
    assert geometry(sheet(_scene(columns, headings, said), "en")).faults() == []


@pytest.mark.parametrize(("columns", "rows"), [(1, 3), (6, 70), (30, 60), (120, 40)])
def test_everything_is_there_once_and_fits_a_sheet(columns: int, rows: int) -> None:
    drawn = _scene(
        [f"group-{n}" for n in range(columns)], [[f"component-{n}"] for n in range(rows)]
    )
    made = sheet(drawn, "en")
    found = _ids(made)
    wanted = [node.id for node in drawn.nodes]
    wanted += [name for block in drawn.matrix for name in (block.id, *(r.id for r in block.rows))]
    wanted += [f"{cell.row}@{cell.column}" for cell in drawn.cells]
    assert [name for name in wanted if found[name] != 1] == []
    assert made.width <= 4096
    assert 1 / 4 <= made.width / made.height <= 4


def test_a_long_table_is_folded_into_panels() -> None:
    few = sheet(_scene(["a", "b"], [["x"]] * 10), "en")
    many = sheet(_scene(["a", "b"], [["x"]] * 100), "en")
    assert many.width > few.width
    assert many.height < 10 * few.height
