"""What one machine is put together from."""

import pytest

from archbook.bom.pieces import Piece, pieces
from archbook.model.hardware import Disk, HardwareProfile, Hba, Nic

WHOLE = HardwareProfile(
    cpu="Intel(R) Xeon(R) Gold 6430",
    sockets=2,
    ram_gib=384,
    module_gib=32,
    disks=(Disk(count=2, size_gb=480, purpose="system"), Disk(size_gb=7680, media="nvme")),
    nics=(Nic(count=2, speed_gbps=25), Nic(ports=1, speed_gbps=1)),
    hbas=(Hba(model="HBA 355i"),),
    gpus=4,
    gpu="NVIDIA L40S",
    power_supplies=2,
    supply_w=1400,
)


def called(profile: HardwareProfile, kind: str) -> list[Piece]:
    return [piece for piece in pieces(profile) if piece.kind == kind]


def test_a_machine_of_which_all_is_said() -> None:
    assert [(piece.part, piece.each) for piece in pieces(WHOLE)] == [
        ("cpu/intel-r-xeon-r-gold-6430", 2),
        ("memory/32gib", 12),
        ("disk/ssd-480gb", 2),
        ("disk/nvme-7680gb", 1),
        ("nic/2x25gbps", 2),
        ("nic/1x1gbps", 1),
        ("hba/hba-355i", 1),
        ("gpu/nvidia-l40s", 4),
        ("psu/1400w", 2),
        ("rails", 1),
    ]
    assert not [piece for piece in pieces(WHOLE) if piece.unsaid]


def test_what_every_machine_has_is_there_as_unknown() -> None:
    found = {piece.part: piece.each for piece in pieces(HardwareProfile())}
    assert found == {
        "cpu/unspecified": None,
        "memory/unspecified": None,
        "disk/unspecified": None,
        "nic/unspecified": None,
        "psu/unspecified": None,
        "rails": 1,
    }


@pytest.mark.parametrize(("ram", "modules"), [(512, 8), (513, 9), (500, 8), (1, 1)])
def test_modules_are_rounded_up(ram: float, modules: int) -> None:
    (memory,) = called(HardwareProfile(ram_gib=ram, module_gib=64), "memory")
    assert memory.each == modules


def test_memory_of_unknown_modules_is_not_counted() -> None:
    (memory,) = called(HardwareProfile(ram_gib=512), "memory")
    assert memory.each is None
    assert "size of the memory modules" in str(memory.unsaid)
    assert "memory," not in str(memory.unsaid)


def test_a_part_may_be_counted_though_its_model_is_not_said() -> None:
    (cpu,) = called(HardwareProfile(sockets=2), "cpu")
    (gpu,) = called(HardwareProfile(gpus=8), "gpu")
    assert (cpu.each, cpu.part) == (2, "cpu/unspecified")
    assert str(cpu.unsaid) == "the design does not say: model of the CPUs"
    assert (gpu.each, gpu.part) == (8, "gpu/unspecified")
