"""A bill beside the documents of machines that were bought.

The controllers and x86 compute hosts of the Sovereign Cloud Stack's hardware landscape: what their
pages say is in one machine, times the machines that they list by serial number.
"""

import re
from pathlib import Path

import pytest

import archbook
from archbook.bom.grouped import sums

INPUTS = Path(__file__).parents[3] / "shared" / "real-inputs"
DEVICES = INPUTS / "SovereignCloudStack+hardware-landscape" / "documentation" / "devices"
SITES = Path(__file__).parent / "sites"

CONTROL, X86 = "Supermicro_A2SDV-8C-LN8F", "Supermicro_H12SSL-NT"

pytestmark = pytest.mark.skipif(not DEVICES.is_dir(), reason=f"no documents at {DEVICES}")


@pytest.fixture(scope="module")
def bought() -> dict[tuple[str, str | None], int | None]:
    """Return how many of each part the two groups need: host group and part → quantity."""
    bill = archbook.open(SITES / "scs-landscape.yaml", catalog=SITES / "catalog").bom().bill
    return {(one.under, one.part): one.quantity() for one in sums(bill.lines, "group")}


def page(name: str) -> str:
    return (DEVICES / "servers" / f"{name}.md").read_text(encoding="utf-8")


def machines(name: str) -> int:
    """Return how many machines the page lists with a serial number."""
    return len(re.findall(r"^\| st01-\S+ +\| \d+-BTO", page(name), re.MULTILINE))


@pytest.mark.parametrize(
    "row",
    [
        (CONTROL, "ctl", "cpu/intel-atom-c3758", "Single-CPU", 1),
        (CONTROL, "ctl", "disk/ssd-480gb", "two 480 GB SSD/NVMe", 2),
        (CONTROL, "ctl", "nic/2x25gbps", "two 25 Gbps SFP+", 1),
        (X86, "cmp", "cpu/unspecified", "Single-CPU", 1),
        (X86, "cmp", "disk/nvme-3200gb", "3,2 TB NVMe", 1),
        (X86, "cmp", "disk/ssd-480gb", "480 GB SSD/NVMe", 1),
    ],
    ids=lambda row: f"{row[1]} {row[2]}",
)
def test_parts_are_those_of_the_page_for_each_machine_on_it(
    bought: dict[tuple[str, str | None], int | None], row: tuple[str, str, str, str, int]
) -> None:
    name, group, part, said, each = row
    assert said in page(name)
    assert machines(name) > 2
    assert bought[f"group/{group}", part] == each * machines(name)


def test_the_size_of_modules_is_written_nowhere_and_stays_unknown(
    bought: dict[tuple[str, str | None], int | None],
) -> None:
    assert "128 GB ECC RAM" in page(CONTROL)
    assert bought["group/ctl", "memory/unspecified"] is None
