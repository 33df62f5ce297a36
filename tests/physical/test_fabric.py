"""How switches are joined."""

from collections.abc import Callable

import pytest

from archbook.capacity.rack_ports import RackPorts
from archbook.model.blueprint import Blueprint
from archbook.physical.fabric import Wiring, wiring

LEAF = {"leaf": "dell-powerswitch-s5248f-on"}


def _names(made: Wiring) -> dict[str, float | str]:
    return {one.name: one.value for one in made.assumed}


def test_what_is_stated_is_taken(blueprint: Callable[..., Blueprint]) -> None:
    fabric = LEAF | {
        "leaves_per_rack": 1,
        "spines": 3,
        "uplinks_per_leaf": 6,
        "uplink_gbps": 40,
    }
    made = wiring(blueprint(fabric=fabric), 3, RackPorts(48, 1_200))
    assert (made.leaves, made.spines, made.uplinks, made.uplink_gbps) == (1, 3, 6, 40)
    assert (made.peers, made.assumed) == (0, ())


def test_without_a_fabric_two_of_each_are_taken_and_listed(
    blueprint: Callable[..., Blueprint],
) -> None:
    made = wiring(blueprint(), 3, None)
    assert (made.leaf, made.leaves, made.spines, made.uplinks, made.peers) == (None, 2, 2, 2, 2)
    assert _names(made) == {
        "leaves_per_rack": 2,
        "spines": 2,
        "uplinks_per_leaf": 2,
        "peer_links": 2,
    }


def test_a_single_rack_needs_no_spine_unless_one_is_stated(
    blueprint: Callable[..., Blueprint],
) -> None:
    made = wiring(blueprint(), 1, None)
    assert (made.spines, made.uplinks) == (0, 0)
    stated = wiring(blueprint(fabric={"spines": 1}), 1, None)
    assert (stated.spines, stated.uplinks) == (1, 1)


def test_stated_uplinks_of_a_single_rack_take_ports_and_lead_out(
    blueprint: Callable[..., Blueprint],
) -> None:
    made = wiring(blueprint(fabric=LEAF | {"uplinks_per_leaf": 4}), 1, None)
    assert (made.spines, made.uplinks) == (0, 4)
    assert _names(made)["uplink_cables"] == "unknown"
    assert "uplink_cables" not in _names(wiring(blueprint(fabric=LEAF), 1, None))


def test_uplinks_keep_hosts_within_the_ratio(blueprint: Callable[..., Blueprint]) -> None:
    """1,500 Gbit/s on each of two leaves, over 3, are 500: five links of 100, six over two."""
    made = wiring(blueprint(fabric=LEAF), 3, RackPorts(120, 3_000))
    assert (made.uplinks, made.uplink_gbps) == (6, 100)
    assert _names(made)["uplinks_per_leaf"] == 6
    ratio = made.oversubscription(RackPorts(120, 3_000))
    assert ratio is not None
    assert ratio.value == pytest.approx(2.5)


def test_leaves_that_are_not_bound_have_no_peer_links(
    blueprint: Callable[..., Blueprint],
) -> None:
    assert wiring(blueprint(fabric={"leaves_bound": False}), 2, None).peers == 0


@pytest.mark.parametrize(
    ("load", "uplinks", "uplink_gbps", "published"),
    [
        (RackPorts(19, 190), 4, 40, 1.2),
        (RackPorts(24, 240), 2, 40, 3),
        (RackPorts(48, 480), 4, 40, 3),
        (RackPorts(40, 400), 4, 40, 2.5),
        (RackPorts(48, 48), 1, 10, 4.8),
    ],
)
def test_published_ratios(
    blueprint: Callable[..., Blueprint],
    load: RackPorts,
    uplinks: int,
    uplink_gbps: float,
    published: float,
) -> None:
    fabric = {
        "leaves_per_rack": 1,
        "spines": 1,
        "uplinks_per_leaf": uplinks,
        "uplink_gbps": uplink_gbps,
    }
    ratio = wiring(blueprint(fabric=fabric), 2, None).oversubscription(load)
    assert ratio is not None
    assert ratio.value == pytest.approx(published, abs=0.05)


def test_what_hosts_send_may_be_unknown(blueprint: Callable[..., Blueprint]) -> None:
    made = wiring(blueprint(fabric=LEAF), 2, None)
    ratio = made.oversubscription(None)
    assert ratio is not None
    assert ratio.value is None
    assert wiring(blueprint(), 1, None).oversubscription(RackPorts(2, 50)) is None
