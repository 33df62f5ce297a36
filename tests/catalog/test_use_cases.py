"""What the use cases promise: the course text's sets as written, and sound ones for today."""

from datetime import date

import pytest

import archbook
from archbook.catalog import bundled
from archbook.formats.design import Document
from archbook.model.catalog.use_case import UseCaseEntry
from archbook.model.edit import AddService
from archbook.model.finding import Finding, Severity
from archbook.rules.registry import all_rules, rule_called
from archbook.workspace import Workspace

DAY = date(2026, 11, 24)

AS_WRITTEN = {
    "textbook-public-iaas": "cinder glance keystone neutron nova swift designate",
    "textbook-htc": "cinder glance keystone nova ceilometer heat horizon",
    "textbook-big-data": "glance keystone neutron nova sahara ironic horizon",
    "textbook-starter": "glance keystone neutron nova horizon",
}
"""The four sets of the course text, section 2.5."""

AS_LISTED = {
    "web-applications": (
        "nova glance cinder neutron keystone swift horizon",
        "heat ceilometer trove",
    ),
    "big-data-reference": (
        "nova glance cinder neutron keystone swift",
        "heat ceilometer horizon",
    ),
    "kubernetes-in-virt": (
        "keystone placement glance nova neutron manila octavia designate barbican",
        "cinder swift ironic",
    ),
}
"""The sets that were read in a published source: core and optional services."""

PROVENANCE = {
    "verified": {*AS_LISTED},
    "course-text": {*AS_WRITTEN, "textbook-full", "public-iaas", "htc", "big-data", "starter"}
    | {"cloud-disk"},
    "proposal": {
        *("ecommerce", "video-delivery", "container-optimized", "web-hosting", "dbaas"),
        *("production-private", "nfv", "hpc-gpu", "hci", "edge", "bare-metal", "development"),
    },
}
"""Who says that the services of a use case belong together."""

SAMPLES = {
    "Web Applications": "web-applications",
    "Big Data": "big-data-reference",
    "eCommerce": "ecommerce",
    "Video Processing and Content Delivery": "video-delivery",
    "High Throughput Computing": "htc",
    "Container Optimized": "container-optimized",
    "Web Hosting": "web-hosting",
    "Public Cloud": "public-iaas",
    "Compute Starter Kit": "starter",
    "DBaaS": "dbaas",
}
"""The ten sample configurations of openstack.org → our use case."""

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


@pytest.mark.parametrize(("name", "sets"), AS_LISTED.items())
def test_the_published_sets_are_kept_as_listed(name: str, sets: tuple[str, str]) -> None:
    listed = entry(name).listed
    assert listed is not None
    assert (set(listed.services), set(listed.optional)) == tuple(set(one.split()) for one in sets)


def test_each_sample_configuration_has_one_use_case() -> None:
    named = [(entry(name).sample, name) for name in use_cases() if entry(name).sample]
    assert sorted(named) == sorted(SAMPLES.items())


def test_every_use_case_says_who_says_so() -> None:
    found = {kind: {n for n in use_cases() if entry(n).provenance == kind} for kind in PROVENANCE}
    assert found == PROVENANCE


@pytest.mark.parametrize("name", use_cases())
def test_provenance_has_a_source_of_its_kind(name: str) -> None:
    source = entry(name).source_of("provenance")
    own = {"course-text": "course-text", "proposal": "archbook"}
    expected = own.get(entry(name).provenance)
    assert source == expected if expected else source not in own.values()


@pytest.mark.parametrize("name", use_cases())
def test_every_field_of_a_use_case_has_a_source(name: str) -> None:
    given = entry(name).model_fields_set - {"schema_", "id", "title", "order", "sources"}
    covered = {field for fields in entry(name).sources.values() for field in fields}
    assert given == covered


def start_of(name: str) -> tuple[set[str], set[str]] | None:
    """Return the core and the optional services of the set that a use case starts from."""
    if listed := entry(name).listed:
        return set(listed.services), set(listed.optional)
    textbook = entry(name).textbook
    return (set(entry(textbook).services), set()) if textbook else None


@pytest.mark.parametrize("name", [name for name in use_cases() if start_of(name)])
def test_changes_account_for_every_difference(name: str) -> None:
    core, optional = start_of(name) or (set(), set())
    services = set(entry(name).services)
    added = {service for change in entry(name).changed for service in change.adds}
    dropped = {service for change in entry(name).changed for service in change.drops}
    assert services - core - optional == added
    assert core - services == dropped


@pytest.mark.parametrize("name", deployable())
def test_rules_that_it_switches_on_apply_to_it(name: str) -> None:
    blueprint = archbook.new(name).blueprint()
    assert entry(name).switches_on
    for identifier in entry(name).switches_on:
        assert rule_called(identifier).applies(blueprint), identifier


@pytest.mark.parametrize("name", [name for name in deployable() if name != "starter"])
def test_rules_that_it_switches_on_have_nothing_to_judge_in_the_starter(name: str) -> None:
    starter = archbook.new("starter").blueprint()
    silent = {rule.id for rule in all_rules() if not rule.applies(starter)}
    assert set(entry(name).switches_on) <= silent


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("name", use_cases())
def test_new_comments_say_where_the_set_is_from_and_what_was_changed(
    name: str, language: str
) -> None:
    text = archbook.new(name, language=language).text()
    comments = " ".join(line.lstrip("# ") for line in text.splitlines() if line.startswith("#"))
    told = "".join(comments.split())
    facts = entry(name)
    rows = [(row.what, row.why) for row in facts.changed]
    rows += [(row.what, row.why) for row in facts.to_configure]
    for item in (facts.title, facts.why, *(one for row in rows for one in row)):
        assert "".join(item.in_language(language).split()) in told
    for word in (facts.sample or "", *facts.switches_on):
        assert "".join(word.split()) in told
    if facts.provenance == "verified":
        assert bundled().source(facts.source_of("provenance")).url in told


@pytest.mark.parametrize("name", deployable())
def test_the_topology_shows_every_host_group(name: str) -> None:
    drawn = archbook.new(name).draw("topology").svg()
    for group in entry(name).host_groups:
        assert f">{group.name}" in drawn


@pytest.mark.parametrize("name", ["nfv", "hpc-gpu"])
def test_pinned_instances_have_a_thread_for_each_vcpu(name: str) -> None:
    design = archbook.new(name).design
    (group,) = (one for one in design.host_groups if one.aggregate == "pinned")
    profile = design.profile_of(group)
    assert profile is not None
    racks = len(design.racks)
    left = 1 if design.requirements.workload_survives is None else (racks - 1) / racks
    wanted = sum(one.vcpus * one.instances for one in design.workload if one.aggregate == "pinned")
    assert wanted < (profile.threads() or 0) * group.count * left


def test_each_training_instance_has_a_gpu() -> None:
    design = archbook.new("hpc-gpu").design
    (group,) = (one for one in design.host_groups if one.aggregate == "gpu")
    profile = design.profile_of(group)
    assert profile is not None
    wanted = sum(one.instances for one in design.workload if one.aggregate == "gpu")
    assert wanted <= profile.gpus * group.count


def test_the_public_cloud_is_public() -> None:
    assert archbook.new("public-iaas").design.deployment_model == "public"
    assert archbook.new("production-private").design.deployment_model == "private"


def test_sriov_agents_stand_on_the_computes() -> None:
    blueprint = archbook.new("nfv").blueprint()
    groups = {cohort.name for cohort, _ in blueprint.standing("neutron-sriov-agent")}
    assert "vnf" in groups


def test_no_host_of_bare_metal_runs_instances() -> None:
    blueprint = archbook.new("bare-metal").blueprint()
    assert not blueprint.instances("nova-compute")
    assert blueprint.instances("nova-compute-ironic") == len(blueprint.with_role("control")[0])


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
    assert AddService(service="neutron") in checked.fixes()[neutron.key]
    placement = found["services.placement-present"]
    assert AddService(service="placement") in checked.fixes()[placement.key]
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
