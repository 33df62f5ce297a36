"""What no design can meet is refused with what would help."""

from collections.abc import Callable

import pytest

from archbook.catalog.library import Catalog
from archbook.errors import InputError
from archbook.model.ask import Ask
from archbook.model.hardware import HardwareProfile
from archbook.model.storage import ErasureCode
from archbook.model.workload import Workload
from archbook.proposing.instances import Kind
from archbook.proposing.refusals import fitting, refuse

Asking = Callable[..., Ask]


@pytest.mark.parametrize("racks", [1, 2])
def test_a_majority_outlives_a_rack_only_of_three(asking: Asking, racks: int) -> None:
    with pytest.raises(InputError, match="give it 3 racks, or outlive the loss of a host"):
        refuse(asking(racks=racks, survives="rack"))
    refuse(asking(racks=racks, survives="host"))
    refuse(asking(racks=3, survives="rack"))


def test_chunks_that_outlive_a_rack_have_racks_of_their_own(asking: Asking) -> None:
    code = ErasureCode(k=4, m=2)
    with pytest.raises(InputError, match="7 racks, not 6"):
        refuse(asking(racks=6, survives="rack", erasure=code))
    refuse(asking(racks=7, survives="rack", erasure=code))


def test_a_flavor_larger_than_any_host_is_named_with_the_largest_host(
    asking: Asking, facts: Catalog
) -> None:
    kind = Kind(None, (Workload(name="huge", vcpus=8, ram_gib=5000, instances=1),))
    with pytest.raises(InputError, match=r"'huge' .* the largest is 'compute' with 128 threads"):
        fitting(asking(), facts, kind)


def test_a_larger_host_is_taken_where_the_usual_one_is_too_small(
    asking: Asking, facts: Catalog
) -> None:
    kind = Kind(None, (Workload(vcpus=150, ram_gib=16, instances=1),))
    assert fitting(asking(), facts, kind).name == "dense"


def test_more_gpus_than_a_host_has_are_refused(asking: Asking, facts: Catalog) -> None:
    kind = Kind("gpu", (Workload(vcpus=8, ram_gib=64, instances=1, gpus=16),))
    with pytest.raises(InputError, match="16 GPUs"):
        fitting(asking(), facts, kind)


def test_a_machine_that_does_not_say_its_size_is_no_host_for_instances(
    asking: Asking, facts: Catalog
) -> None:
    kind = Kind(None, (Workload(vcpus=1, ram_gib=1, instances=1),))
    with pytest.raises(InputError, match="how many cores"):
        fitting(asking(servers={"mine": HardwareProfile()}), facts, kind)
