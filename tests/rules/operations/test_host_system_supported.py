"""operations.host-system-supported."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetField
from archbook.model.finding import Citation, Hit
from archbook.rules.registry import rule_called
from archbook.workspace.examples import examples

RULE = "operations.host-system-supported"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}

TGTD = {
    "options": {"block_backend": "lvm", "image_backend": "ceph", "features": ["tgtd"]},
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "sto", "roles": ["block_storage"], "count": 2},
    ],
    "release": "2026.1",
    "operating_system": "rocky-linux-10",
}


def test_names_what_the_deployer_takes(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "cloud"
    assert str(hit.message).startswith(
        "Kolla-Ansible does not take hosts with Rocky Linux 9 at 2025.2: it takes "
    )
    assert "Rocky Linux 10" in str(hit.message)
    assert hit.evidence is not None
    assert hit.evidence["operating_system"] == "rocky-linux-9"
    assert hit.citation == Citation("kolla-host-systems")
    assert hit.candidates[0] == (SetField(field="operating_system", value="rocky-linux-10"),)


@pytest.mark.parametrize(
    ("release", "system", "taken"),
    [
        ("2025.1", "rocky-linux-9", True),
        ("2025.2", "rocky-linux-9", False),
        ("2026.2", "ubuntu-24.04", True),
        ("2026.2", "debian-13", True),
        ("2026.2", "debian-12", False),
        ("2026.2", "rhel-9", False),
    ],
)
def test_support_ends_between_releases(
    found: Callable[..., list[Hit]],
    release: str,
    system: str,
    taken: bool,  # noqa: FBT001 - a column of the table
) -> None:
    hits = found(RULE, deployer="kolla-ansible", release=release, operating_system=system)
    assert (not hits) is taken


def test_a_system_that_no_deployer_takes_cites_the_rule(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **{**FAILS, "operating_system": "rhel-9"})
    assert hit.citation is None


def test_what_no_source_lists_is_not_judged(blueprint: Callable[..., Blueprint]) -> None:
    applies = rule_called(RULE).applies
    assert applies(blueprint(**FAILS))
    assert not applies(blueprint(operating_system="rocky-linux-9"))
    assert not applies(blueprint(deployer="kolla-ansible"))
    old = blueprint(deployer="kolla-ansible", release="queens", operating_system="centos-7")
    assert not applies(old)


def test_tgtd_does_not_run_on_rocky_linux(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **TGTD, deployer="kolla-ansible")
    assert hit.subject == "component/tgtd"
    assert "tgtd is not available on Rocky Linux 10" in str(hit.message)
    assert hit.evidence == {"operating_system": "rocky-linux-10"}
    ubuntu = {**TGTD, "operating_system": "ubuntu-24.04"}
    assert found(RULE, **ubuntu, deployer="kolla-ansible") == []
    assert found(RULE, **TGTD, deployer="openstack-ansible") == []
    assert found(RULE, **{**TGTD, "options": {}}, deployer="kolla-ansible") == []
