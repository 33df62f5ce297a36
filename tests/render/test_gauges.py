"""A bar shows how much is taken, what a loss leaves, and what is missing, in more than colour."""

import pytest

from archbook.model.scene import Gauge, Node
from archbook.render.chips import Room
from archbook.render.gauges import bar, gauges
from archbook.render.marks import Group, Label, Line, Rect
from archbook.render.palette import FAINT, MISSING, PAPER


def _rects(taken: float | None, offered: float | None, kept: float | None) -> list[Rect]:
    return [mark for mark in bar(taken, offered, kept, 200, 0) if isinstance(mark, Rect)]


def _wide(rects: list[Rect], fill: str) -> float:
    return sum(rect.width for rect in rects if rect.fill == fill)


@pytest.mark.parametrize(
    ("taken", "offered", "kept", "dark", "missing"),
    [
        (50, 100, None, 100, 0),
        (50, 100, 80, 100, 0),
        (90, 100, 80, 160, 20),
        (200, 100, None, 100, 100),
        (10, 0, None, 0, 200),
        (0, 100, 50, 0, 0),
        (None, 100, 50, 0, 0),
    ],
)
def test_lengths_are_to_scale(
    taken: float | None, offered: float, kept: float | None, dark: float, missing: float
) -> None:
    rects = _rects(taken, offered, kept)
    assert _wide(rects, FAINT) == pytest.approx(dark, abs=0.2)
    assert _wide(rects, MISSING) == pytest.approx(missing, abs=0.2)
    assert all(0 <= rect.x <= rect.right <= 200.1 for rect in rects)


def test_what_a_loss_takes_is_hatched_and_marked() -> None:
    lines = [mark for mark in bar(10, 100, 50, 200, 0) if isinstance(mark, Line)]
    assert [line for line in lines if line.thick]
    assert all(100 <= line.points[0][0] < 200 for line in lines)
    assert not [mark for mark in bar(10, 100, None, 200, 0) if isinstance(mark, Line)]


def test_what_is_missing_is_striped_as_well_as_red() -> None:
    stripes = [mark for mark in bar(200, 100, None, 200, 0) if isinstance(mark, Line)]
    assert stripes
    assert {stripe.stroke for stripe in stripes} == {PAPER}
    assert all(100 < stripe.points[0][0] < 200 for stripe in stripes)


def test_the_unknown_is_an_empty_broken_frame() -> None:
    (frame,) = _rects(None, None, None)
    assert frame.dash


def test_what_runs_out_first_is_bold() -> None:
    one = Gauge("g/a", "a", 1, 2, binding=True, figures="1 of 2")
    other = Gauge("g/b", "b", 1, 2, figures="1 of 2")
    node = Node("n", "machine", "compute", "n", gauges=(one, other))
    drawn = [mark for mark in gauges(node, str, Room(0, 0, 200)) if isinstance(mark, Group)]
    bold = [any(isinstance(m, Label) and m.bold for m in group.marks) for group in drawn]
    assert bold == [True, False]


def test_figures_that_do_not_fit_go_on_the_next_line() -> None:
    node = Node(
        "n", "machine", "compute", "n", gauges=(Gauge("g", "a" * 20, 1, 2, figures="1" * 20),)
    )
    (group,) = [mark for mark in gauges(node, str, Room(0, 0, 200)) if isinstance(mark, Group)]
    labels = [mark for mark in group.marks if isinstance(mark, Label)]
    assert labels[0].y < labels[1].y
    assert group.bounds
    assert all(label.left + label.width <= group.bounds.right + 0.1 for label in labels)


def test_no_gauges_no_marks() -> None:
    assert gauges(Node("n", "machine", "compute", "n"), str, Room(0, 0, 200)) == []
