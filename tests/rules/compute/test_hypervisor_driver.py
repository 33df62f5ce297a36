"""compute.hypervisor-driver."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.hypervisor-driver"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone", "swift"]}


@pytest.mark.parametrize(
    ("driver", "last", "removed"),
    [
        ("xenapi", "ussuri", "victoria"),
        ("xen", "victoria", "wallaby"),
        ("powervm", "yoga", "zed"),
        ("hyperv", "2023.2", "2024.1"),
    ],
)
def test_each_removed_driver_is_dated(
    found: Callable[..., list[Hit]], driver: str, last: str, removed: str
) -> None:
    options = {"hypervisor": driver}
    assert found(RULE, options=options, release=last) == []
    (hit,) = found(RULE, options=options, release=removed)
    assert f"{driver} was removed in {removed.capitalize()}" in str(hit.message)
    assert hit.candidates == ((SetOption(option="hypervisor", value="kvm"),),)


def test_a_group_with_its_own_hypervisor_is_named(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "old", "roles": ["compute"], "count": 2, "hypervisors": ["hyperv"]}]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.subject == "group/old"
