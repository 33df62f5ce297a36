"""What a loss leaves, as a picture."""

from collections.abc import Callable

import pytest

from archbook.errors import UnknownNameError
from archbook.i18n.translation import translate
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Node, Scene
from archbook.views.failure import scene
from archbook.views.parts.fates import MOST_GROUPS, MOST_HIT

CMP = {"cores": 32, "ram_gib": 256}


def _node(drawn: Scene, identifier: str) -> Node:
    found = drawn.node(identifier)
    assert found, identifier
    return found


def _said(node: Node) -> str:
    return " | ".join(translate(line, "en") for line in node.details)


def test_the_largest_rack_is_lost_when_none_is_named(
    blueprint: Callable[..., Blueprint],
) -> None:
    drawn = scene(blueprint())
    assert "After the loss of rack/r1: 4 of 12 hosts lost" in str(drawn.description)
    assert _node(drawn, "lost/rack/r1").state == "lost"
    assert "2 of 3 hosts left" in _said(_node(drawn, "group/ctl"))


def test_a_quorum_says_whether_it_is_kept(blueprint: Callable[..., Blueprint]) -> None:
    kept = _node(scene(blueprint(), ["rack/r1"]), "quorum/0")
    assert "majority kept, none to spare" in _said(kept)
    gone = _node(scene(blueprint(), ["rack/r1", "rack/r2"]), "quorum/0")
    assert (gone.state, "no majority" in _said(gone)) == ("lost", True)


def test_services_stand_under_their_fate(blueprint: Callable[..., Blueprint]) -> None:
    drawn = scene(blueprint(), ["rack/r1", "host/ctl-02"])
    lost = _node(drawn, "services/lost")
    assert {"services/lost/mariadb", "services/lost/nova"} <= {one.id for one in lost.sections}
    degraded = _node(drawn, "services/degraded")
    assert {one.id for one in degraded.sections} >= {"services/degraded/memcached"}


@pytest.mark.parametrize(
    ("instances", "state", "words"),
    [(10, "degraded", "all find a host"), (170, "degraded", "find no host")],
)
def test_instances_find_a_host_or_do_not(
    blueprint: Callable[..., Blueprint], instances: int, state: str, words: str
) -> None:
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6, "hardware": "std"},
    ]
    planned = blueprint(
        host_groups=groups,
        hardware={"std": CMP},
        workload=[{"vcpus": 2, "ram_gib": 8, "instances": instances}],
    )
    node = _node(scene(planned, ["rack/r1"]), "instances/")
    assert (node.state, words in _said(node)) == (state, True)


def test_instances_without_any_host_are_lost(blueprint: Callable[..., Blueprint]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 1, "hardware": "std"},
    ]
    planned = blueprint(
        host_groups=groups,
        hardware={"std": CMP},
        workload=[{"vcpus": 2, "ram_gib": 8, "instances": 3}],
    )
    node = _node(scene(planned, ["host/cmp-01"]), "instances/")
    assert (node.state, "3 find no host" in _said(node)) == ("lost", True)


def test_what_is_not_known_is_said(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(workload=[{"vcpus": 2, "ram_gib": 8, "instances": 3}])
    assert "not known" in _said(_node(scene(planned, ["rack/r1"]), "instances/"))


def test_the_way_out_is_lost_with_its_last_host(blueprint: Callable[..., Blueprint]) -> None:
    lost = ["host/net-01", "host/net-02", "host/net-03"]
    assert _node(scene(blueprint(), lost), "way-out").state == "lost"


def test_storage_outside_is_untouched(blueprint: Callable[..., Blueprint]) -> None:
    assert _node(scene(blueprint(), ["rack/r1"]), "storage/main").state == "alive"


def test_many_untouched_groups_share_a_box(blueprint: Callable[..., Blueprint]) -> None:
    groups = [
        {"name": f"g{number}", "roles": ["compute"], "count": 2, "racks": ["r1"]}
        for number in range(MOST_GROUPS + 5)
    ]
    groups[0]["racks"] = ["r2"]
    drawn = scene(blueprint(host_groups=groups, racks={"r1": {}, "r2": {}}), ["rack/r2"])
    assert _node(drawn, "group/g0").state == "lost"
    assert _node(drawn, "groups/alive").times == 2 * (MOST_GROUPS + 4)


def test_the_legend_holds_the_states_that_are_there(
    blueprint: Callable[..., Blueprint],
) -> None:
    drawn = scene(blueprint(), ["rack/r1"])
    shown = {node.state for node in drawn.nodes}
    assert {key.name for key in drawn.legend if key.sign == "state"} == shown


def test_an_unknown_rack_is_named(blueprint: Callable[..., Blueprint]) -> None:
    with pytest.raises(UnknownNameError, match="rack/r9"):
        scene(blueprint(), ["rack/r9"])


def test_many_groups_that_are_hit_share_a_box(blueprint: Callable[..., Blueprint]) -> None:
    count = MOST_HIT + 6
    groups = [
        {"name": f"g{number}", "roles": ["compute"], "count": 2, "racks": ["r1", "r2"]}
        for number in range(count)
    ]
    drawn = scene(blueprint(host_groups=groups, racks={"r1": {}, "r2": {}}), ["rack/r2"])
    node = _node(drawn, "groups/compute/degraded")
    assert node.times == 2 * count
    assert f"{count} of {2 * count} hosts left" in _said(node)


def test_the_reason_that_most_have_is_told_once(blueprint: Callable[..., Blueprint]) -> None:
    drawn = scene(blueprint(), ["rack/r1", "host/ctl-02"])
    lost = _node(drawn, "services/lost")
    assert _said(lost) == "needs MariaDB, which is lost, where nothing else is said"
    told = {one.id: one.chips for one in lost.sections}
    assert told["services/lost/nova"] == ()
    assert told["services/lost/mariadb"]
