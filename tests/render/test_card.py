"""Boxes: an icon stands beside the name, and sections make a box as wide as they need."""

from archbook.model.scene import Chip, Node, Section
from archbook.render.card import card
from archbook.render.marks import Label, Picture


def _marks(node: Node) -> tuple[list[Picture], list[Label]]:
    drawn = card(node, str).group.marks
    pictures = [mark for mark in drawn if isinstance(mark, Picture)]
    return pictures, [mark for mark in drawn if isinstance(mark, Label)]


def test_an_icon_stands_beside_the_name() -> None:
    pictures, labels = _marks(Node("n", "service", "neutral", "Nova", icon="nova.png"))
    assert [picture.icon for picture in pictures] == ["nova.png"]
    assert pictures[0].x + pictures[0].size <= labels[0].left


def test_a_box_without_an_icon_has_no_room_for_one() -> None:
    plain, labels = _marks(Node("n", "service", "neutral", "Nova"))
    _, shifted = _marks(Node("n", "service", "neutral", "Nova", icon=None))
    assert plain == []
    assert labels[0].left < shifted[0].left


def test_a_box_is_as_wide_as_a_row_of_its_chips() -> None:
    chips = tuple(Chip(f"c{number}", "controller") for number in range(2))
    narrow = card(Node("n", "service", "neutral", "n"), str)
    wide = card(
        Node("n", "service", "neutral", "n", sections=(Section("s", "s", "", chips),)), str
    )
    assert wide.width > narrow.width
