"""Every group of Kolla-Ansible's own inventories is known to the catalog.

pip fetches the packages of Kolla-Ansible 17 to 23 once and pytest's cache keeps them; nothing of
them is installed or run. Where pip cannot fetch, those tests are skipped and say so. The table of
twenty releases is not part of the project: without it, that test is skipped.
"""

import json
import re
from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

import pytest

from archbook.catalog import bundled
from archbook.model.catalog.component import ComponentEntry

Wheel = Callable[[str], Path]

TABLE = Path(__file__).parents[3] / "shared" / "facts" / "kolla-placement-by-release.json"

SHIPPED = {
    "17.9.0": "2023.2",
    "18.8.0": "2024.1",
    "19.8.0": "2024.2",
    "20.6.0": "2025.1",
    "21.3.0": "2025.2",
    "22.2.0": "2026.1",
    "23.0.0": "2026.2",
}
"""Version of the package → release of OpenStack that it deploys."""

TOP = {
    *("control", "network", "compute", "storage", "monitoring", "deployment"),
    *("inner-compute", "external-compute"),
}
"""Groups of hosts: our roles. Inner and external computes differ in their networks alone."""

HOLDERS = {
    "baremetal": "all hosts that are prepared for containers",
    "common": "all hosts that run the common containers",
    "tls-backend": "all hosts that get certificates for their back ends",
    "kolla-logs": "all hosts that get the volume for logs",
    "kolla_logs": "the same since 2026.1",
    "monasca-agent": "holds the three agents of Monasca",
    "ovn-controller-compute": "one of the two halves of ovn-controller",
    "ovn-controller-network": "the other half",
    "ovn-database": "holds the databases of OVN",
    "cinder-backup-lvm": "cinder-backup where volumes are on LVM",
    "cinder-backup-multiple": "cinder-backup where several members may run",
    "cinder-volume-lvm": "cinder-volume where volumes are on LVM",
    "cinder-volume-multiple": "cinder-volume where several members may run",
    "hacluster-remote": "all hosts that run pacemaker-remote",
    "loadbalancer": "all hosts that run HAProxy, Keepalived and ProxySQL",
}
"""Groups that hold other groups or say where something is set up, and what they are for."""


def _known() -> set[str]:
    facts = bundled()
    components = [facts.component(name) for name in facts.ids("components")]
    groups = {component.kolla_group for component in components if component.kolla_group}
    return {*groups, *facts.ids("components"), *facts.ids("services")}


def _unknown(groups: set[str]) -> set[str]:
    return groups - _known() - TOP - set(HOLDERS)


def _table() -> dict[str, dict[str, object]]:
    table: dict[str, dict[str, object]] = json.loads(TABLE.read_text(encoding="utf-8"))
    return table


@pytest.mark.skipif(not TABLE.is_file(), reason=f"Kolla-Ansible's table is not at {TABLE}")
def test_every_group_of_twenty_releases_is_known() -> None:
    table = _table()
    assert len(table) == 20
    strange = {release: _unknown(set(groups)) for release, groups in table.items()}
    assert not {release: groups for release, groups in strange.items() if groups}


def _groups(wheel: Path, inventory: str) -> set[str]:
    """Return the groups of one inventory, and those that it names as children."""
    with ZipFile(wheel) as archive:
        names = [name for name in archive.namelist() if name.endswith(f"/inventory/{inventory}")]
        text = "\n".join(archive.read(name).decode() for name in names)
    groups, children = set(), False
    for line in (line.strip() for line in text.splitlines()):
        if heading := re.fullmatch(r"\[([^:\]]+)(:\w+)?\]", line):
            children = heading[2] == ":children"
            groups.add(heading[1])
        elif children and line and not line.startswith("#"):
            groups.add(line)
    return groups


@pytest.mark.parametrize("inventory", ["multinode", "all-in-one"])
@pytest.mark.parametrize("version", SHIPPED)
def test_every_group_of_a_shipped_inventory_is_known(
    version: str, inventory: str, wheel: Wheel
) -> None:
    groups = _groups(wheel(version), inventory)

    assert len(groups) > 130
    assert not _unknown(groups)


@pytest.mark.parametrize(("version", "release"), SHIPPED.items())
def test_a_group_that_is_shipped_has_a_component_that_lives(
    version: str, release: str, wheel: Wheel
) -> None:
    shipped = _groups(wheel(version), "multinode")
    named, living = set(), set()
    for component in map(bundled().component, bundled().ids("components")):
        if component.kolla_group in shipped:
            named.add(component.kolla_group)
            if _lives(component, release):
                living.add(component.kolla_group)

    assert len(named) > 130
    assert not named - living


def _lives(component: ComponentEntry, release: str) -> bool:
    facts = bundled()
    since, until = (facts.release(one or release) for one in (component.since, component.until))
    return since.order <= facts.release(release).order <= until.order
