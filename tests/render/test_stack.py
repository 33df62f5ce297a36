"""Names of links stand beside straight lines that have room, else at the left."""

from archbook.model.scene import Link, Node, Scene, Tier, TitleBlock
from archbook.render.marks import Label
from archbook.render.sheet import sheet


def _names(label: str, *, crossed: bool = False) -> dict[str, float]:
    """Return name of a link → its height on the sheet, for two pairs of boxes."""
    boxes = [Node(name, "machine", "control", name * 12) for name in ("a", "b", "c", "d")]
    links = [Link("l", "api", ("a", "c"), label), Link("m", "tunnel", ("b", "d"), f"{label}.")]
    if crossed:
        links.append(Link("n", "storage", ("a", "b", "c", "d"), "bus"))
    tiers = (Tier("t", "", ("a", "b")), Tier("u", "", ("c", "d")))
    scene = Scene(
        "any", TitleBlock("x", "y", "z", "1"), "", tiers, tuple(boxes), links=tuple(links)
    )
    marks = sheet(scene, "en").walk()
    return {mark.text: y + mark.y for _, y, mark, _ in marks if isinstance(mark, Label)}


def test_names_of_straight_lines_stand_side_by_side() -> None:
    names = _names("near")
    assert names["near"] == names["near."]


def test_a_name_that_would_reach_the_next_line_stands_at_the_left() -> None:
    names = _names("a name that is far too long")
    assert names["a name that is far too long"] != names["a name that is far too long."]


def test_names_stand_at_the_left_where_a_bus_runs_across() -> None:
    names = _names("near", crossed=True)
    assert names["near"] != names["near."]
