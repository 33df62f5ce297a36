"""What the page about lists of machines says archbook computes is what it computes."""

import re
from pathlib import Path

import pytest

from archbook.capacity.flavor_mix import Ask
from archbook.capacity.right_size import right_size
from archbook.capacity.transfer import transfer_hours
from archbook.model.machine import Machine, Measured
from archbook.optimise.flavor_set import flavor_set

PAGE = (Path(__file__).parents[2] / "docs/explanation/machines.md").read_text(encoding="utf-8")

MACHINE = Machine(
    name="a",
    path="f",
    row=1,
    kind="machine",
    power="on",
    vcpus=8,
    ram_mib=32 * 1024,
    disk_mib=100 * 1024,
    in_use_mib=40 * 1024,
    measured=Measured(5_000 / 20_000, 16 * 1024, None),
)

ASKS = [Ask(1, 2)] * 5 + [Ask(2, 4)] * 3 + [Ask(4, 32)] + [Ask(16, 8)] * 2

SIZED = re.findall(r"^\| (\d+) % \| (\d+) \| (\d+) \| (\d+) \|$", PAGE, re.MULTILINE)
CHOSEN = re.findall(r"^\| (\d) \| ([\dvg, -]+) \| (\d+) \| (\d+) \|$", PAGE, re.MULTILINE)


@pytest.mark.parametrize(("headroom", "vcpus", "ram_gib", "disk_gib"), SIZED)
def test_right_sizing(headroom: str, vcpus: str, ram_gib: str, disk_gib: str) -> None:
    (sized,) = right_size([MACHINE], "consumed", float(headroom), float(headroom)).machines

    assert sized.disk_mib is not None
    assert (sized.vcpus, sized.ram_mib / 1024) == (int(vcpus), float(ram_gib))
    assert sized.disk_mib / 1024 == pytest.approx(float(disk_gib))


@pytest.mark.parametrize(("count", "names", "vcpus", "ram_gib"), CHOSEN)
def test_the_best_flavors(count: str, names: str, vcpus: str, ram_gib: str) -> None:
    found = flavor_set(ASKS, int(count), 60)

    assert found is not None
    assert found.proved
    assert ", ".join(str(one.workload.name) for one in found.mix) == names
    assert sum(one.wasted_vcpus for one in found.mix) == int(vcpus)
    assert sum(one.wasted_ram_gib for one in found.mix) == float(ram_gib)


def test_the_tables_are_there() -> None:
    assert (len(SIZED), len(CHOSEN)) == (4, 4)


def test_the_move() -> None:
    size_tb = 51_200 * 2**20 / 1e12
    hours = [f"{transfer_hours(size_tb, rate):.3f} h" for rate in (10, 1)]

    assert f"{size_tb * 1000:.1f} GB, and take {hours[0]} at 10 Gbit/s and {hours[1]} at 1" in PAGE
