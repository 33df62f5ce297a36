"""The volume group of Cinder's LVM back end."""

from collections.abc import Callable

from archbook.model.preparation import HostPreparation

HostOf = Callable[..., HostPreparation]
LVM = [{"name": "disks", "kind": "lvm", "on": ["cmp"], "serves": ["cinder"]}]


def test_only_hosts_that_carry_the_back_end_make_it(host_of: HostOf) -> None:
    (step,) = (one for one in host_of("cmp-01", storage=LVM).steps if one.id == "volume-group")
    assert step.commands == (
        "vgs cinder-volumes >/dev/null 2>&1 || vgcreate cinder-volumes $LVM_DISKS </dev/null",
    )
    assert step.variables[0].required
    assert "volume-group" not in {one.id for one in host_of("ctl-01", storage=LVM).steps}
