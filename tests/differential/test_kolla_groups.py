"""Where archbook places components, against the inventory groups of earlier Kolla-Ansible.

The table holds the groups of twenty releases with the top groups that they stand in. It is not
part of the project: without it these tests are skipped.
"""

import json
from pathlib import Path

import pytest

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.plan import plan

GROUPS = Path(__file__).parents[3] / "shared" / "facts" / "kolla-placement-by-release.json"

pytestmark = pytest.mark.skipif(
    not GROUPS.is_file(), reason=f"Kolla-Ansible's table is not at {GROUPS}"
)

RELEASES = ("ocata", "queens", "stein", "victoria", "2023.1", "2024.2", "2025.2", "2026.1")

NOT_BY_GROUP = {
    "kolla_logs",
    "kolla-logs",
    "tls-backend",
    "cinder-backup-multiple",
    "cinder-volume-multiple",
    "cinder-backup-lvm",
    "cinder-volume-lvm",
}
"""Groups without a container of their own, or that hang on the storage back ends."""


KOLLA_ROLE = {
    "control": "control",
    "network": "network",
    "compute": "compute",
    "block_storage": "storage",
    "object_storage": "storage",
    "ceph_osd": "storage",
    "monitoring": "monitoring",
    "deployment": "deployment",
}
"""Our role → the top group of Kolla-Ansible's inventory."""


def _groups(release: str) -> dict[str, set[str]]:
    table = json.loads(GROUPS.read_text(encoding="utf-8"))[release]
    return {
        group.replace("kolla-toolbox", "kolla_toolbox"): set(facts["roots"])
        for group, facts in table.items()
    }


def _umbrellas(release: str) -> set[str]:
    """Return the groups that only hold other groups."""
    table = json.loads(GROUPS.read_text(encoding="utf-8"))[release]
    return {parent for facts in table.values() for parent in facts["parents"]}


def _group_of(component: str, groups: dict[str, set[str]]) -> str | None:
    """Return the component's group in this release; `loadbalancer` was `haproxy` up to Wallaby."""
    group = bundled().component(component).kolla_group
    if group == "loadbalancer" and group not in groups:
        group = "haproxy"
    return group if group in groups else None


def _everything(release: str, network: str) -> Blueprint:
    """Plan a cloud with every service that this release has and Kolla-Ansible knows."""
    facts = bundled()
    options = {
        "network_backend": network,
        "block_backend": ["ceph"],
        "image_backend": "ceph",
        "console": ["novnc", "spicehtml5", "serial"],
        "features": [name for name in _features() if name != "dpdk"],
    }
    written = {
        "name": "compared",
        "release": release,
        "deployer": "kolla-ansible",
        "services": list(facts.deployer("kolla-ansible").deploys),
        "options": options,
        "host_groups": [{"name": role, "roles": [role], "count": 3} for role in KOLLA_ROLE],
    }
    return plan(Design.model_validate_json(json.dumps(written)), facts)


def _features() -> list[str]:
    return [choice.value for choice in bundled().option("features").choices]


def _placed(blueprint: Blueprint, component: str) -> set[str]:
    """Return Kolla's names of the roles on whose hosts the component stands."""
    return {KOLLA_ROLE[cohort.name] for cohort, _ in blueprint.standing(component)}


@pytest.mark.parametrize("release", RELEASES)
def test_components_stand_in_the_groups_of_earlier_releases(
    release: str, capsys: pytest.CaptureFixture[str]
) -> None:
    groups = _groups(release)
    plans = [_everything(release, network) for network in ("openvswitch", "ovn")]
    compared, wrong = set(), []
    for component in bundled().ids("components"):
        group = _group_of(component, groups)
        placed = _placed(plans[0], component) | _placed(plans[1], component)
        if group is None or not placed:
            continue
        compared.add(group)
        if placed != groups[group]:
            wrong.append(f"{component}: {sorted(placed)}, Kolla {sorted(groups[group])}")
    left = sorted(set(groups) - compared - NOT_BY_GROUP - _umbrellas(release))
    with capsys.disabled():
        print(f"\n{release}: {len(compared)} groups compared, not: {left}")  # noqa: T201 - said, not dropped silently

    assert not wrong
    assert len(compared) > 80
