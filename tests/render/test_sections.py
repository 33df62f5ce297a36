"""Sections stand in reading order, spread evenly over the columns of their box."""

from archbook.model.scene import Node, Section
from archbook.render.chips import Room
from archbook.render.marks import Group
from archbook.render.sections import sections


def _places(count: int, columns: int) -> list[tuple[float, float]]:
    made = tuple(Section(f"s{n}", f"service {n}", None) for n in range(count))
    node = Node("n", "machine", "control", "n", sections=made)
    marks = sections(node, str, Room(10, 20, 600), columns)
    return [(mark.x, mark.y) for mark in marks if isinstance(mark, Group)]


def test_one_column_is_a_list() -> None:
    places = _places(4, 1)
    assert {x for x, _ in places} == {10}
    assert [y for _, y in places] == sorted(y for _, y in places)


def test_columns_are_filled_evenly_one_after_the_other() -> None:
    places = _places(7, 2)
    columns = [x for x, _ in places]
    assert columns == sorted(columns)
    assert sorted(columns.count(x) for x in set(columns)) == [3, 4]
    assert max(x for x, _ in places) < 610


def test_no_sections_no_marks() -> None:
    assert sections(Node("n", "machine", "control", "n"), str, Room(0, 0, 100), 2) == []
