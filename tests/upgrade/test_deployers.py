"""What the deployer, or any deployer, can install no more."""

from collections.abc import Callable

from archbook.model.upgrade import Change, Upgrade, What

Moved = Callable[..., Upgrade]
Among = Callable[[Upgrade, What], dict[str, Change]]
CORE = ["keystone", "placement", "glance", "nova", "neutron"]


def test_a_service_that_the_deployer_dropped_says_when_and_why(moved: Moved, among: Among) -> None:
    made = moved("2024.1", "2025.1", services=[*CORE, "swift"], deployer="kolla-ansible")
    change = among(made, What.DEPLOYER_CANNOT)["service/swift"]
    assert change.release.id == "2025.1"
    assert "2024.2 was the last release (its role was dropped in 20.0.0" in str(change.message)


def test_a_service_that_it_still_deploys_is_not_told(moved: Moved, among: Among) -> None:
    made = moved("2023.1", "2024.1", services=[*CORE, "swift"], deployer="kolla-ansible")
    assert among(made, What.DEPLOYER_CANNOT) == {}


def test_it_is_told_at_one_step_alone(moved: Moved) -> None:
    made = moved("2023.1", "2026.1", services=[*CORE, "swift"], deployer="kolla-ansible")
    steps = [
        [change.what for change in step.changes].count(What.DEPLOYER_CANNOT) for step in made.steps
    ]
    assert steps == [0, 1, 0]


def test_a_deployer_at_its_end_deploys_nothing(moved: Moved, among: Among) -> None:
    made = moved("queens", "2026.1", deployer="tripleo")
    (change,) = among(made, What.DEPLOYER_CANNOT).values()
    assert change.subject == "cloud"
    assert "deploys no release after" in str(change.message)


def test_without_a_deployer_what_nobody_deploys_is_told(moved: Moved, among: Among) -> None:
    made = moved("queens", "2026.2", services=[*CORE, "ceilometer", "mongodb"])
    change = among(made, What.DEPLOYER_CANNOT)["service/mongodb"]
    assert "Kolla-Ansible did, up to Ussuri" in str(change.message)
    assert change.release.id == "victoria"


def test_without_a_deployer_what_one_of_them_deploys_is_fine(moved: Moved, among: Among) -> None:
    made = moved("2024.1", "2026.1", services=[*CORE, "swift"])
    assert among(made, What.DEPLOYER_CANNOT) == {}


def test_what_the_deployer_hands_over_to_a_tool_of_its_own_is_told_once(
    moved: Moved, among: Among
) -> None:
    own = {
        "deployer": "kolla-ansible",
        "storage": [{"name": "main", "kind": "ceph", "serves": ["cinder", "glance", "nova"]}],
        "host_groups": [
            {"name": "ctl", "roles": ["control"], "count": 3},
            {"name": "cmp", "roles": ["compute"], "count": 6},
            {"name": "osd", "roles": ["ceph_osd"], "count": 3},
        ],
    }
    ends = among(moved("train", "ussuri", **own), What.DEPLOYER_CANNOT)
    assert "cephadm" in str(ends["service/ceph"].message)
    assert among(moved("2025.1", "2026.1", **own), What.DEPLOYER_CANNOT) == {}


def test_a_service_that_no_deployer_knows_yet_is_not_told(moved: Moved, among: Among) -> None:
    made = moved("juno", "kilo", services=[*CORE, "zookeeper"])
    assert among(made, What.DEPLOYER_CANNOT) == {}
