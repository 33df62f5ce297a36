"""network.vip-segment."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "network.vip-segment"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"racks": {"r1": {}}}


def _networks(*spans: str | None, carries: str = "internal_api") -> list[dict[str, object]]:
    return [
        {"name": f"n{place}", "carries": [carries], "spans": one}
        for place, one in enumerate(spans)
    ]


def test_a_network_that_ends_at_the_rack_is_an_error(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "network/api"
    assert hit.severity is None
    assert hit.evidence == {"racks": 3, "spans": "rack"}
    assert "stand in 3 racks (r1, r2, r3)" in str(hit.message)


def test_each_network_of_a_virtual_ip_is_judged(found: Callable[..., list[Hit]]) -> None:
    networks = [*_networks("rack"), *_networks("all_racks", "rack", carries="public_api")]
    named = [one | {"name": f"m{place}"} for place, one in enumerate(networks)]
    hits = found(RULE, networks=named)
    assert [hit.subject for hit in hits] == ["network/m0", "network/m2"]
    assert found(RULE, networks=_networks("rack", carries="tunnel"))[0].subject == "cloud"


def test_what_is_unsaid_is_an_info(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE)
    assert hit.severity is Severity.INFO
    assert hit.evidence == {"racks": 3}
    (hit,) = found(RULE, networks=_networks(None))
    assert hit.severity is Severity.INFO
    assert found(RULE, networks=_networks(None, "all_racks")) == []


def test_load_balancers_in_one_rack_need_nothing(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3, "racks": ["r1"]},
    ]
    assert found(RULE, **(FAILS | {"host_groups": groups})) == []
    two = [groups[0], groups[1] | {"racks": ["r1", "r2"]}]
    assert len(found(RULE, **(FAILS | {"host_groups": two}))) == 1


def test_a_network_without_load_balancers_has_no_virtual_ip(
    found: Callable[..., list[Hit]],
) -> None:
    core = {"name": "core", "carries": ["internal_api"], "spans": "all_racks"}
    edge = {"name": "edge", "carries": ["internal_api"], "spans": "rack", "groups": ["cmp"]}
    assert found(RULE, networks=[core, edge]) == []
    (hit,) = found(RULE, networks=[core, edge | {"groups": ["cmp", "net"]}])
    assert hit.subject == "network/edge"
    (hit,) = found(RULE, networks=[edge])
    assert hit.severity is Severity.INFO
