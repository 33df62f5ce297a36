"""Boxes fill columns without holes; a tall one takes several columns."""

from archbook.model.scene import Chip, Node, Scene, Section, Tier, TitleBlock
from archbook.render.block import Block
from archbook.render.columns import COLUMN, Spanning, pack, piled
from archbook.render.grid import GAP
from archbook.render.marks import Group


def _block(name: str, height: float, span: int = 1) -> Spanning:
    return Spanning(Block(name, Group((), id=name), COLUMN * span, height), span)


def _at(marks: list[object]) -> list[tuple[float, float]]:
    return [(mark.x, mark.y) for mark in marks if isinstance(mark, Group)]


def test_the_next_box_goes_where_it_is_highest() -> None:
    marks, heights = piled([_block("a", 100), _block("b", 40), _block("c", 30)], 2)
    assert _at([*marks]) == [(0, 0), (COLUMN + GAP, 0), (COLUMN + GAP, 40 + GAP)]
    assert heights == [100 + GAP, 70 + 2 * GAP]


def test_a_wide_box_stands_below_all_that_it_covers() -> None:
    marks, _ = piled([_block("a", 100), _block("b", 40), _block("c", 30, span=2)], 2)
    assert _at([*marks])[2] == (0, 100 + GAP)


def test_a_tall_box_becomes_a_wide_one() -> None:
    chips = tuple(Chip(str(n), "a-component") for n in range(6))
    many = tuple(Section(str(n), "service", None, chips) for n in range(20))
    nodes = (
        Node("tall", "machine", "control", "tall", sections=many),
        *(Node(str(n), "machine", "compute", "small") for n in range(3)),
    )
    tier = Tier("t", "", tuple(node.id for node in nodes))
    title = TitleBlock("x", "y", "z", "1")
    marks, wide, tall = pack(Scene("any", title, "", (tier,), nodes), str)
    boxes = {mark.id: mark.bounds for mark in marks if isinstance(mark, Group)}
    assert boxes["tall"]
    assert boxes["tall"].width > COLUMN
    assert wide > tall / 2
