"""First and last releases, gaps and retirements, against OpenStack's own records.

The tables were read from the repositories openstack/releases and openstack/governance. They are
not part of the project: without them these tests are skipped.
"""

import json
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.service import Deliverable, ServiceEntry

FACTS = bundled()
TABLES = Path(__file__).parents[3] / "shared" / "facts"
SPANS = TABLES / "service-release-spans.json"
GOVERNANCE = TABLES / "governance_status_2026-08.json"

pytestmark = pytest.mark.skipif(
    not (SPANS.is_file() and GOVERNANCE.is_file()),
    reason=f"OpenStack's tables are not at {TABLES}",
)

NOT_SERVICES = {
    "cinderlib": "a library",
    "kuryr": "a library, which kuryr-libnetwork and kuryr-kubernetes use",
    "kolla": "container images",
    "kolla-ansible": "a deployer",
    "kayobe": "a deployer",
    "openstack-ansible": "a deployer",
    "tripleo-heat-templates": "a deployer",
}
"""Deliverables of the table that are no service, and why."""

SPLIT = {"masakari-monitors": "masakari-hostmonitor"}
"""Deliverable → component that carries it today, where an older component has its name."""

ADOPTED = {"kuryr": "kuryr-kubernetes"}
"""Retired team → the service that went with it."""

NEVER_SERVICES = {
    *("Community App Catalog", "Infrastructure", "OpenStack UX", "Packaging-deb", "Security"),
    *("PowerVMStackers", "PowerVMStackers SIG", "winstackers", "RefStack"),
    *("OpenStack Chef", "OpenStackSalt", "fuel", "tripleo"),
}
"""Retired teams that gave no service: communities, drivers, deployers, test reports."""

BEFORE_OCATA = {"astara", "cue", "MagnetoDB"}
"""Retired before Ocata."""


def _spans() -> dict[str, dict[str, Any]]:
    table: dict[str, dict[str, Any]] = json.loads(SPANS.read_text(encoding="utf-8"))
    return table


def _release(series: str | None) -> str | None:
    """Return our id of a series, as 2026.2 for hibiscus."""
    if series is None or series in FACTS.ids("releases"):
        return series
    named = (FACTS.release(name) for name in FACTS.ids("releases"))
    return next(one.id for one in named if one.name.lower().split()[-1] == series)


def _deliverables() -> dict[str, Deliverable]:
    return {
        deliverable.id: deliverable
        for name in FACTS.ids("services")
        for deliverable in FACTS.service(name).deliverables
    }


def _entry(name: str) -> ServiceEntry | ComponentEntry | Deliverable | None:
    name = SPLIT.get(name, name)
    if name in FACTS.ids("services"):
        return FACTS.service(name)
    if name in FACTS.ids("components"):
        return FACTS.component(name)
    return _deliverables().get(name)


def _life(entry: ServiceEntry | ComponentEntry | Deliverable) -> tuple[str | None, str | None]:
    """Return first and last release; a component lives as long as its service if it says none."""
    if isinstance(entry, ComponentEntry):
        service = FACTS.service(entry.service)
        return entry.since or service.first, entry.until or service.last
    return entry.first, entry.last


@pytest.mark.parametrize("name", _spans() if SPANS.is_file() else ())
def test_every_coordinated_release_is_catalogued(name: str) -> None:
    assert (_entry(name) is None) == (name in NOT_SERVICES), NOT_SERVICES.get(name, name)


@pytest.mark.parametrize("name", _spans() if SPANS.is_file() else ())
def test_first_and_last_release_are_those_of_the_records(name: str) -> None:
    entry, span = _entry(name), _spans()[name]
    if entry is None or span["first"] is None:
        return
    first, last = _life(entry)
    gone = span["last"] != "hibiscus"
    assert last == (_release(span["last"]) if gone else None)
    if not isinstance(entry, ComponentEntry):
        assert first == _release(span["first"])
        assert set(entry.gaps) == {_release(gap) for gap in span["gaps"]}


def test_what_is_retired_was_retired_on_the_day_of_the_records() -> None:
    retired: dict[str, list[str]] = json.loads(GOVERNANCE.read_text(encoding="utf-8"))["retired"]
    for team in set(retired) - NEVER_SERVICES - BEFORE_OCATA:
        entry = _entry(ADOPTED.get(team, team))
        assert isinstance(entry, ServiceEntry | Deliverable), team
        assert entry.retired == date.fromisoformat(retired[team][0]), team


def test_active_teams_are_not_called_retired() -> None:
    active = json.loads(GOVERNANCE.read_text(encoding="utf-8"))["active"]
    services = [FACTS.service(name) for name in FACTS.ids("services")]
    assert not [one.id for one in services if one.id in active and one.status == "retired"]
