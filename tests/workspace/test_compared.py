"""The difference of two designs, as it shows itself."""

from pathlib import Path

from archbook.model.edit import AddService, SetCount, apply
from archbook.workspace import new


def test_edits_lead_from_one_to_the_other(tmp_path: Path) -> None:
    before = new(use_case="starter")
    after = before.apply(SetCount(group=before.design.host_groups[0].name, count=5))
    after = after.apply(AddService(service="heat"))
    found = before.diff(after)
    assert apply(before.design, *found.difference.edits) == after.design
    assert found.difference.uncovered == ()
    assert "+ heat" in str(found)
    row = found.frame().set_index("subject").loc["service/heat"]
    assert row["what"] == "added"
    assert found.drawing().save(tmp_path / "d.svg").read_text(encoding="utf-8").startswith("<svg")
    assert found.html().startswith("<img")


def test_a_design_does_for_a_workspace() -> None:
    before = new(use_case="starter")
    assert before.diff(before.design).difference.changes == ()


def test_loss_and_part_are_keywords() -> None:
    space = new(use_case="public-iaas")
    name = space.design.host_groups[0].name
    assert "After the loss of" in space.draw("failure").summary()
    part = space.draw("placement", focus=f"group/{name}").scene
    assert [node.id for node in part.nodes] == [f"group/{name}"]
