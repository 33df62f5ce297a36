"""hardware.ceph-osd-memory."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "hardware.ceph-osd-memory"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def host(ram_gib: float, *, encrypted: bool = False) -> dict[str, Any]:
    profile = {"ram_gib": ram_gib, "disks": [{"count": 8, "size_gb": 4000}]}
    backend = FAILS["storage"][0] | {"encrypted": encrypted}
    return FAILS | {"hardware": {"osd": profile}, "storage": [backend]}


def test_below_two_is_an_error_below_four_a_warning(found: Callable[..., list[Hit]]) -> None:
    (error,) = found(RULE, **host(15.9))
    assert error.severity is None
    assert error.evidence == {"ram_gib": 15.9, "osds": 8, "needed_gib": 32, "each_gib": 4}
    (warning,) = found(RULE, **host(16))
    assert warning.severity is Severity.WARNING
    assert warning.citation is not None
    assert warning.citation.source == "ceph-hardware"
    assert found(RULE, **host(31.9))
    assert found(RULE, **host(32)) == []


def test_twice_as_much_on_encrypted_disks(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **host(64, encrypted=True)) == []
    (hit,) = found(RULE, **host(63, encrypted=True))
    assert hit.severity is Severity.WARNING
    assert hit.citation is not None
    assert hit.citation.source == "scs-hardware-plan"


def test_unknown_disks_are_not_zero_disks(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"hardware": {"osd": {"ram_gib": 1}}})) == []
    unsaid = {"disks": [{"count": 8, "size_gb": 4000}]}
    assert found(RULE, **(FAILS | {"hardware": {"osd": unsaid}})) == []
    groups = [
        {"name": "dark", "roles": ["ceph_osd"], "count": 3},
        {"name": "osd", "roles": ["ceph_osd"], "count": 3, "hardware": "osd"},
    ]
    (hit,) = found(RULE, **(FAILS | {"host_groups": groups}))
    assert hit.subject == "group/osd"
