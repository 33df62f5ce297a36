"""What the use cases promise: the course text's sets as written, and sound ones for today."""

from datetime import date

import pytest

import archbook
from archbook.catalog import bundled
from archbook.formats.design import Document
from archbook.model.catalog.use_case import UseCaseEntry
from archbook.model.edit import AddService
from archbook.model.finding import Finding, Severity
from archbook.workspace import Workspace

DAY = date(2026, 11, 24)

AS_WRITTEN = {
    "textbook-public-iaas": "cinder glance keystone neutron nova swift designate",
    "textbook-htc": "cinder glance keystone nova ceilometer heat horizon",
    "textbook-big-data": "glance keystone neutron nova sahara ironic horizon",
    "textbook-starter": "glance keystone neutron nova horizon",
}
"""The four sets of the course text, section 2.5."""

TODAY = {
    "public-iaas": "textbook-public-iaas",
    "htc": "textbook-htc",
    "big-data": "textbook-big-data",
    "starter": "textbook-starter",
}

RETIRED = {
    "sahara": ("heat", "cinder"),
    "murano": ("heat",),
    "monasca": ("influxdb",),
    "mongodb": ("ceilometer",),
}
"""What the course text names and no release has today → what it needs or serves."""

REFUSALS = {"services.in-release", "services.telemetry-store", "services.deployer-can-deploy"}
"""Rules that say that something cannot be had."""

CARRIERS = {
    "control": {
        "horizon", "keystone-api", "nova-api", "glance-api", "neutron-server", "cinder-api",
        "heat-engine", "ceilometer-central", "haproxy", "keepalived", "ansible", "elasticsearch",
        "logstash", "monasca-api",
    },
    "compute": {
        "nova-compute", "nova-libvirt", "neutron-openvswitch-agent", "ceilometer-compute",
    },
    "block_storage": {"cinder-volume", "ceilometer-polling"},
    "object_storage": {"swift-object-server", "ceilometer-polling"},
}  # fmt: skip
"""Where the course text's basic node layout puts what."""


def use_cases() -> tuple[str, ...]:
    return bundled().ids("use-cases")


def deployable() -> tuple[str, ...]:
    return tuple(name for name in use_cases() if not name.startswith("textbook-"))


def entry(name: str) -> UseCaseEntry:
    return bundled().use_case(name)


def errors(workspace: Workspace) -> tuple[Finding, ...]:
    return workspace.check(as_of=DAY).findings.at_least(Severity.ERROR)


def retired_at(release: str, service: str) -> Workspace:
    """Return the course text's starter at *release*, with *service* and what it needs."""
    workspace = archbook.new("textbook-starter", release=release)
    return workspace.apply(*(AddService(service=n) for n in (*RETIRED[service], service)))


def refusals(workspace: Workspace) -> tuple[Finding, ...]:
    found = workspace.check(as_of=DAY).findings.findings
    return tuple(finding for finding in found if finding.rule in REFUSALS)


@pytest.mark.parametrize("name", AS_WRITTEN)
def test_the_course_texts_sets_are_kept_as_written(name: str) -> None:
    assert set(entry(name).services) == set(AS_WRITTEN[name].split())
    assert entry(name).release == "pike"
    assert entry(name).options["layout"] == "textbook"


@pytest.mark.parametrize(("name", "textbook"), TODAY.items())
def test_todays_sets_name_what_they_changed_and_why(name: str, textbook: str) -> None:
    assert entry(name).textbook == textbook
    for change in entry(name).changed:
        assert change.source in bundled().ids("sources")
        assert all((change.what.en, change.what.ko, change.why.en, change.why.ko))
    added = set(entry(name).services) - set(entry(textbook).services)
    told = " ".join(change.what.en.lower() for change in entry(name).changed)
    untold = {service for service in added if service not in told}
    assert not untold


@pytest.mark.parametrize("name", use_cases())
def test_figures_of_machines_are_called_assumptions(name: str) -> None:
    for profile in entry(name).hardware.values():
        assert "assumption" in profile.note.lower()


@pytest.mark.parametrize("name", use_cases())
def test_new_gives_a_file_that_opens_and_plans(name: str) -> None:
    workspace = archbook.new(name)
    assert Document.parse(workspace.text()).design == workspace.design
    assert workspace.design.use_case == name
    assert workspace.blueprint().host_count() == sum(
        group.count for group in entry(name).host_groups
    )


@pytest.mark.parametrize("release", ["2026.1", "2026.2"])
@pytest.mark.parametrize("name", deployable())
def test_what_can_be_deployed_today_has_no_error(name: str, release: str) -> None:
    workspace = archbook.new(name, release=release)
    assert errors(workspace) == ()
    assert workspace.blueprint().unplaced == ()


@pytest.mark.parametrize("name", deployable())
def test_production_shapes_carry_no_warning(name: str) -> None:
    found = archbook.new(name).check(as_of=DAY).findings
    assert found.at_least(Severity.WARNING) == ()


def test_htc_as_written_cannot_be_deployed_today_and_is_cured() -> None:
    workspace = archbook.new("textbook-htc", release="2026.2")
    checked = workspace.check(as_of=DAY)
    found = {finding.rule: finding for finding in errors(workspace)}
    neutron = found["services.neutron-present"]
    assert "Ussuri" in str(neutron.message)
    assert AddService(service="neutron") in (checked.fix_of(neutron) or ())
    placement = found["services.placement-present"]
    assert AddService(service="placement") in (checked.fix_of(placement) or ())
    cured = workspace.fix(as_of=DAY)
    assert cured.left.at_least(Severity.ERROR) == ()
    assert {"neutron", "placement"} <= set(cured.design.services)


@pytest.mark.parametrize("service", RETIRED)
def test_what_is_retired_now_was_there_in_pike(service: str) -> None:
    then = retired_at("pike", service)
    assert refusals(then) == ()
    assert [found for found in errors(then) if found.subject == f"service/{service}"] == []
    assert any(active.id == service for active in then.blueprint().services)


@pytest.mark.parametrize(
    ("service", "last", "successor"),
    [
        ("sahara", "2023.2", "Magnum"),
        ("murano", "2023.2", "Heat"),
        ("monasca", "2023.2", "Prometheus"),
        ("mongodb", "Queens", "Gnocchi"),
    ],
)
def test_what_is_retired_is_refused_today(service: str, last: str, successor: str) -> None:
    told = [
        str(finding.message)
        for finding in refusals(retired_at("2026.2", service))
        if finding.severity is Severity.ERROR
    ]
    assert len(told) == 1
    assert last in told[0]
    assert successor in told[0]


@pytest.mark.parametrize("role", CARRIERS)
def test_the_full_course_text_layout_stands_where_the_text_puts_it(role: str) -> None:
    blueprint = archbook.new("textbook-full").blueprint()
    (cohort,) = blueprint.with_role(role)
    standing = {placement.component.id for placement in cohort.placements}
    assert standing >= CARRIERS[role]


def test_the_full_course_text_layout_is_all_there_in_pike() -> None:
    workspace = archbook.new("textbook-full")
    assert refusals(workspace) == ()
    assert workspace.blueprint().unplaced == ()
