"""Workload and assumptions are stated, replaced and taken out by edits."""

from collections.abc import Callable

from archbook.model.design import Design
from archbook.model.edit import AddAssumptions, SetWorkload, apply
from archbook.model.record import Assumption
from archbook.model.workload import Workload

Made = Callable[..., Design]

SMALL = Workload(name="small", vcpus=1, ram_gib=2, instances=10)


def test_the_workload_is_replaced(design: Made) -> None:
    large = Workload(vcpus=8, ram_gib=32, instances=1)
    edit = SetWorkload(workload=(SMALL, large))

    assert apply(design(), edit).workload == (SMALL, large)
    assert apply(design(), edit, SetWorkload(workload=(large,))).workload == (large,)
    assert str(edit.words()) == "state the workload: 11 instances in 2 flavors"


def test_an_empty_workload_leaves_nothing_in_the_file(design: Made) -> None:
    emptied = apply(design(), SetWorkload(workload=(SMALL,)), SetWorkload(workload=()))

    assert "workload" not in emptied.model_fields_set


def test_an_assumption_is_written_down_once(design: Made) -> None:
    known, new = Assumption(what="a", why="b"), Assumption(what="c")
    edit = AddAssumptions(assumptions=(known, new))
    before = apply(design(), AddAssumptions(assumptions=(known,)))

    assert apply(before, edit).assumptions == (*before.assumptions, new)
    assert str(edit.words()) == "write down 2 assumptions"
