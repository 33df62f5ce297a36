"""Every engine finds places without overlaps; the same design gets the same ones."""

from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.render import engine
from archbook.render.engine import OWN, Item, place
from archbook.render.own_placing import Edge, own_places

GAP = 20
ROWS = (
    (Item("a", 200), Item("b", 120)),
    (Item("c", 90), Item("d", 16), Item("e", 300)),
    (Item("f", 140),),
)
EDGES = (Edge("a", "c"), Edge("b", "d", 5), Edge("b", "e"), Edge("d", "f"), Edge("c", "f"))


@pytest.fixture(params=[*engine.programs(), OWN])
def program(request: pytest.FixtureRequest, monkeypatch: pytest.MonkeyPatch) -> str:
    """Let only one engine be there."""
    found: str = request.param
    monkeypatch.setattr(engine, "programs", lambda: () if found == OWN else (found,))
    return found


def _apart(rows: tuple[tuple[Item, ...], ...], left: dict[str, float]) -> bool:
    for row in rows:
        order = sorted(row, key=lambda item: left[item.id])
        for one, other in pairwise(order):
            if left[one.id] + one.width + GAP > left[other.id] + 1:
                return False
    return True


def test_every_engine_keeps_items_apart(program: str) -> None:
    left = dict(place(ROWS, EDGES, GAP))
    assert sorted(left) == ["a", "b", "c", "d", "e", "f"], program
    assert _apart(ROWS, left), program
    assert min(left.values()) == 0


def test_every_engine_is_steady(program: str) -> None:
    assert place(ROWS, EDGES, GAP) == place(ROWS, EDGES, GAP), program


def test_a_lone_item_stands_below_the_one_it_hangs_on(program: str) -> None:
    rows = ((Item("a", 100), Item("b", 100), Item("c", 100)), (Item("d", 100),))
    left = place(rows, (Edge("b", "d"),), GAP)
    assert abs(left["d"] - left["b"]) < 1, program


def test_a_program_that_fails_is_passed_over(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(engine, "programs", lambda: ("/nowhere/dot", "false"))
    left = dict(place(ROWS, EDGES, GAP))
    assert _apart(ROWS, left)
    assert engine.engine() == OWN


def test_the_pinned_engine_is_asked_first() -> None:
    assert engine.PROGRAMS[0] == "graphviz-pure"
    assert engine.engine() in {*engine.PROGRAMS, OWN}


@st.composite
def _graphs(draw: st.DrawFn) -> tuple[tuple[tuple[Item, ...], ...], tuple[Edge, ...]]:
    widths = st.integers(10, 400)
    rows = tuple(
        tuple(Item(f"{level}/{place}", draw(widths)) for place in range(draw(st.integers(1, 8))))
        for level in range(draw(st.integers(1, 5)))
    )
    edges = [
        Edge(draw(st.sampled_from(upper)).id, draw(st.sampled_from(lower)).id)
        for upper, lower in pairwise(rows)
        for _ in range(draw(st.integers(0, 6)))
    ]
    return rows, tuple(dict.fromkeys(edges))


@given(_graphs())
def test_our_own_packer_keeps_any_items_apart(
    graph: tuple[tuple[tuple[Item, ...], ...], tuple[Edge, ...]],
) -> None:
    rows, edges = graph
    wide = [[(item.id, item.width) for item in row] for row in rows]
    assert _apart(rows, dict(own_places(wide, edges, GAP)))
