"""What one compute host offers, by release."""

from collections.abc import Callable

import pytest

from archbook.capacity.offer import Offer, offer
from archbook.capacity.ratios import Ratios, ratios
from archbook.model.blueprint import Blueprint
from archbook.model.hardware import HardwareProfile
from archbook.model.workload import Workload


@pytest.mark.parametrize(
    ("release", "expected"),
    [
        ("pike", Ratios(vcpu=16.0, ram=1.5, reserved_mib=512)),
        ("zed", Ratios(vcpu=16.0, ram=1.5, reserved_mib=512)),
        ("2023.1", Ratios(vcpu=4.0, ram=1.0, reserved_mib=512)),
        ("2026.2", Ratios(vcpu=4.0, ram=1.0, reserved_mib=512)),
    ],
)
def test_ratios_became_smaller_in_2023_1(
    blueprint: Callable[..., Blueprint], release: str, expected: Ratios
) -> None:
    assert ratios(blueprint(release=release, options={"block_backend": "ceph"})) == expected


def test_capacity_is_what_is_left_after_the_reserve_times_the_ratio() -> None:
    profile = HardwareProfile(cores=10, threads_per_core=2, ram_gib=64.0)
    host = offer(profile, Ratios(vcpu=16.0, ram=1.5, reserved_mib=512))
    assert host == Offer(threads=20, free_ram_mib=65_024, vcpus=320, ram_mib=97_536)


@pytest.mark.parametrize(
    "profile",
    [None, HardwareProfile(), HardwareProfile(cores=8), HardwareProfile(ram_gib=64.0)],
)
def test_without_cores_or_memory_nothing_is_known(profile: HardwareProfile | None) -> None:
    assert offer(profile, Ratios(vcpu=4.0, ram=1.0, reserved_mib=512)) is None


def test_one_instance_gets_no_more_than_its_host_has() -> None:
    host = Offer(threads=20, free_ram_mib=65_024, vcpus=320, ram_mib=97_536)
    assert host.instances(Workload(vcpus=21, ram_gib=1, instances=1)) == 0
    assert host.instances(Workload(vcpus=1, ram_gib=64, instances=1)) == 0
    assert host.instances(Workload(vcpus=20, ram_gib=63.5, instances=1)) == 1


def test_a_pinned_vcpu_takes_a_thread_whatever_the_ratio() -> None:
    host = Offer(threads=64, free_ram_mib=262_144, vcpus=256, ram_mib=262_144)
    pinned = Workload(vcpus=16, ram_gib=1, instances=1, cpu_policy="dedicated")
    assert host.instances(pinned) == 4
    assert host.instances(pinned.model_copy(update={"cpu_policy": "shared"})) == 16
    lent_less = Offer(threads=64, free_ram_mib=262_144, vcpus=32, ram_mib=262_144)
    assert lent_less.instances(pinned) == 2


def test_a_gpu_goes_to_one_instance() -> None:
    host = Offer(threads=64, free_ram_mib=262_144, vcpus=256, ram_mib=262_144, gpus=4)
    one = Workload(vcpus=1, ram_gib=1, instances=1, gpus=1)
    assert host.instances(one) == 4
    assert host.instances(one.model_copy(update={"gpus": 3})) == 1
    assert host.instances(one.model_copy(update={"gpus": 5})) == 0
    assert host.instances(one.model_copy(update={"gpus": 0})) == 256


def test_the_hardware_profile_says_how_many_gpus_there_are() -> None:
    profile = HardwareProfile(cores=10, ram_gib=64, gpus=2)
    host = offer(profile, Ratios(vcpu=1, ram=1, reserved_mib=0))
    assert host is not None
    assert host.gpus == 2


def test_a_ratio_with_a_long_fraction_loses_no_vcpu() -> None:
    """10 * 46 / 56 times 56 is 460, and 459.99… in binary fractions."""
    profile = HardwareProfile(cores=56, threads_per_core=1, ram_gib=64.0)
    host = offer(profile, Ratios(vcpu=10 * 46 / 56, ram=1.0, reserved_mib=512))
    assert host
    assert host.vcpus == 460
