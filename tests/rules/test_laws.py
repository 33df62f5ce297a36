"""Laws that all rules keep for any design."""

from collections.abc import Callable
from typing import Any

from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from archbook.catalog import bundled
from archbook.model.finding import Findings, Severity

SERVICES = tuple(
    service for service in bundled().ids("services") if bundled().service(service).components
)
ROLES = ("control", "network", "compute", "block_storage", "object_storage", "ceph_osd")
RACKS: dict[str, dict[str, str]] = {"r1": {"room": "a"}, "r2": {"room": "b"}, "r3": {}}
REGIONS = [
    {"name": "one", "zones": {"a": ["r1"], "b": ["r2"]}},
    {"name": "two", "zones": {"nova": ["r3"]}},
]
DOMAINS = ("none", "host", "rack", "room", "power_feed", "zone", "site")

groups = st.lists(
    st.fixed_dictionaries(
        {
            "roles": st.lists(st.sampled_from(ROLES), min_size=1, max_size=3, unique=True),
            "count": st.integers(min_value=1, max_value=12),
            "racks": st.lists(st.sampled_from(sorted(RACKS)), max_size=3, unique=True),
        }
    ),
    min_size=1,
    max_size=4,
).map(lambda made: [{"name": f"g{number}"} | group for number, group in enumerate(made)])

designs = st.fixed_dictionaries(
    {
        "release": st.sampled_from(["pike", "queens", "ussuri", "zed", "2023.1", "2026.2"]),
        "services": st.lists(st.sampled_from(SERVICES), min_size=1, max_size=8, unique=True),
        "host_groups": groups,
        "racks": st.just(RACKS),
        "regions": st.sampled_from([[], REGIONS]),
        "deployer": st.sampled_from([None, *bundled().ids("deployers")]),
        "options": st.fixed_dictionaries(
            {
                "network_backend": st.sampled_from(["ovn", "openvswitch", "linuxbridge"]),
                "block_backend": st.sampled_from(["ceph", "lvm"]),
                "image_backend": st.sampled_from(["ceph", "file"]),
            }
        ),
        "requirements": st.fixed_dictionaries(
            {
                "control_survives": st.sampled_from(DOMAINS),
                "workload_survives": st.sampled_from(DOMAINS),
                "storage_survives": st.sampled_from(DOMAINS),
                "monitoring": st.booleans(),
                "live_migration": st.booleans(),
            }
        ),
        "storage": st.lists(
            st.fixed_dictionaries(
                {
                    "name": st.just("main"),
                    "kind": st.sampled_from(["ceph", "external_ceph", "swift", "lvm"]),
                    "on": st.just("g0"),
                    "size": st.integers(min_value=1, max_value=4),
                    "domain": st.sampled_from(["host", "rack", "room"]),
                }
            ),
            max_size=1,
        ),
        "hardware": st.just({"std": {"cores": 32, "ram_gib": 256}}),
        "workload": st.just([{"vcpus": 4, "ram_gib": 16, "instances": 100}]),
    }
)

quick = settings(
    max_examples=40,
    deadline=None,
    # The fixture is a function without state, so sharing it between examples is sound.
    suppress_health_check=[HealthCheck.function_scoped_fixture],
)


@quick
@given(changes=designs)
def test_no_design_breaks_a_rule(
    checked: Callable[..., Findings], changes: dict[str, Any]
) -> None:
    outcome = checked(**changes)
    assert [f.rule for f in outcome.findings if "please report it" in str(f.message)] == []
    assert all(finding.message.template for finding in outcome.findings)


@quick
@given(changes=designs)
def test_the_order_of_groups_and_services_does_not_matter(
    checked: Callable[..., Findings], changes: dict[str, Any]
) -> None:
    turned = changes | {
        "services": changes["services"][::-1],
        "requirements": dict(reversed(changes["requirements"].items())),
    }
    assert _weights(checked(**turned)) == _weights(checked(**changes))


def _weights(outcome: Findings) -> set[tuple[str, str, Severity]]:
    return {(found.rule, found.subject, found.severity) for found in outcome.findings}


@quick
@given(changes=designs)
def test_every_rule_has_exactly_one_outcome(
    checked: Callable[..., Findings], changes: dict[str, Any]
) -> None:
    outcome = checked(**changes)
    found = {finding.rule for finding in outcome.findings}
    passed, silent = set(outcome.passed), set(outcome.not_applicable)
    assert not found & passed
    assert not found & silent
    assert not passed & silent


@quick
@given(changes=designs)
def test_a_rule_names_a_subject_once(
    checked: Callable[..., Findings], changes: dict[str, Any]
) -> None:
    """A waiver, a cure and an exit code speak of a rule and a subject, so the two are a key."""
    keys = [finding.key for finding in checked(**changes).findings]
    assert len(keys) == len(set(keys))
