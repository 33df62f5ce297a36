"""Machines are counted as large as what they use, never larger than they are."""

from dataclasses import replace

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.capacity.right_size import RULES, right_size, rules_of
from archbook.model.machine import Machine, Measured

MACHINE = Machine(
    name="a",
    path="f",
    row=2,
    kind="machine",
    power="on",
    vcpus=8,
    ram_mib=32768,
    disk_mib=102400,
    in_use_mib=40960,
    measured=Measured(cpu_share=0.25, consumed_mib=16384, active_mib=2000),
)


def test_without_a_rule_nothing_changes() -> None:
    found = right_size([MACHINE], "none")

    assert (found.machines, found.changes, found.unmeasured) == ((MACHINE,), (), {})


@pytest.mark.parametrize(
    ("rule", "headroom", "vcpus", "ram_mib"),
    [
        ("consumed", 0, 2, 16384),
        ("consumed", 50, 3, 24576),
        ("consumed", 51, 4, 25600),
        ("active", 0, 2, 2048),
        ("active", 1000, 8, 22528),
    ],
)
def test_vcpus_and_memory_follow_what_was_used(
    rule: str, headroom: float, vcpus: int, ram_mib: float
) -> None:
    (sized,) = right_size([MACHINE], rule, headroom).machines

    assert (sized.vcpus, sized.ram_mib, sized.disk_mib) == (vcpus, ram_mib, 102400)


@pytest.mark.parametrize(("headroom", "disk_mib"), [(0, 40960), (25, 51200), (400, 102400)])
def test_disks_follow_what_is_in_use(headroom: float, disk_mib: float) -> None:
    (sized,) = right_size([MACHINE], "none", 0, headroom).machines

    assert (sized.vcpus, sized.disk_mib) == (8, disk_mib)


def test_what_was_not_measured_stays_and_is_named() -> None:
    blind = replace(MACHINE, name="b", in_use_mib=None, measured=Measured(cpu_share=0.5))
    found = right_size([MACHINE, blind], "consumed", 0, 0)

    assert found.machines[1] == replace(blind, vcpus=4)
    assert found.unmeasured == {"cpu": (), "memory": ("b",), "disk": ("b",)}
    assert [before.name for before, _ in found.changes] == ["a", "b"]


def test_an_idle_machine_keeps_a_vcpu_and_a_gib() -> None:
    idle = replace(MACHINE, measured=Measured(0, 0, 0))
    (sized,) = right_size([idle], "active", 20).machines

    assert (sized.vcpus, sized.ram_mib) == (1, 1024)


@given(
    share=st.floats(0, 1),
    used=st.floats(0, 1e6),
    headroom=st.floats(0, 1000),
    rule=st.sampled_from(sorted(RULES)),
)
def test_nothing_ever_grows(share: float, used: float, headroom: float, rule: str) -> None:
    machine = replace(MACHINE, in_use_mib=used, measured=Measured(share, used, used))
    (sized,) = right_size([machine], rule, headroom, headroom).machines

    assert 1 <= sized.vcpus <= machine.vcpus
    assert 0 < sized.ram_mib <= machine.ram_mib
    assert sized.disk_mib is not None
    assert sized.disk_mib <= 102400


def test_the_rule_is_said_in_words() -> None:
    assert "each with 20 % on top" in str(rules_of("active", 20, None)[0])
    assert str(rules_of("none", 0, 12.5)[1]).startswith("disks count as what is in use of them")
