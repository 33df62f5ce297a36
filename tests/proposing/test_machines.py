"""Which machine stands for which purpose."""

from collections.abc import Callable

import pytest

from archbook.catalog.library import Catalog
from archbook.errors import InputError, UnknownNameError
from archbook.model.ask import Ask, VolumeClass
from archbook.model.hardware import Disk, HardwareProfile
from archbook.proposing.machines import ROLES, computes, for_volumes, machine, media

Asking = Callable[..., Ask]

OWN = HardwareProfile(cores=8, ram_gib=64)


@pytest.mark.parametrize("purpose", ROLES)
def test_there_is_a_machine_for_every_purpose(
    asking: Asking, facts: Catalog, purpose: str
) -> None:
    found = machine(asking(), facts, purpose)
    assert found.use_case
    assert bool(found.profile.gpus) == (purpose == "gpu")


def test_the_users_machine_comes_first(asking: Asking, facts: Catalog) -> None:
    found = machine(asking(servers={"control": OWN}), facts, "control")
    assert (found.profile, found.use_case) == (OWN, None)


def test_a_use_case_brings_its_own_machines(asking: Asking, facts: Catalog) -> None:
    assert machine(asking(use_case="edge"), facts, "compute").use_case == "edge"


def test_machines_that_are_called_like_no_purpose_run_instances(
    asking: Asking, facts: Catalog
) -> None:
    servers = {"control": OWN, "blue": OWN, "green": OWN, "volumes": OWN}
    assert [one.name for one in computes(asking(servers=servers), facts)] == ["blue", "green"]


def test_a_machine_that_is_named_and_not_there_is_refused(asking: Asking, facts: Catalog) -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'dense'"):
        computes(asking(compute="dens"), facts)


def test_hyperconverged_hosts_have_data_disks(asking: Asking, facts: Catalog) -> None:
    full = OWN.model_copy(update={"disks": (Disk(size_gb=960),)})
    ask = asking(hyperconverged=True, servers={"bare": OWN, "full": full})
    assert [one.name for one in computes(ask, facts)] == ["full"]


@pytest.mark.parametrize(
    ("kind", "disks"),
    [
        (VolumeClass(name="gold", usable_tb=1), "nvme"),
        (VolumeClass(name="capacity", usable_tb=1), "hdd"),
        (VolumeClass(name="gold", usable_tb=1, media="hdd"), "hdd"),
    ],
)
def test_volumes_are_kept_by_name_then_by_kind_of_disk(
    asking: Asking, facts: Catalog, kind: VolumeClass, disks: str
) -> None:
    assert media(for_volumes(asking(), facts, kind).profile) == {disks}


def test_a_kind_of_disk_that_no_machine_has_is_refused(asking: Asking, facts: Catalog) -> None:
    with pytest.raises(InputError, match="offer a server for it"):
        for_volumes(asking(), facts, VolumeClass(name="gold", usable_tb=1, media="ssd"))
