"""services.one-object-store."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import RemoveService, SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "services.one-object-store"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def test_two_services_of_one_type(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "service/swift"
    assert "both answer as object-store" in str(hit.message)
    assert hit.evidence == {"object_stores": 2, "allowed": 1}
    assert hit.candidates == (
        (SetOption(option="features", value=None),),
        (RemoveService(service="swift"),),
    )


def test_other_features_are_kept(found: Callable[..., list[Hit]]) -> None:
    options = {"features": ["bgp", "ceph-rgw", "vpnaas"]}
    (hit,) = found(RULE, services=["keystone", "swift"], options=options)
    assert hit.candidates[0] == (SetOption(option="features", value=("bgp", "vpnaas")),)


def test_either_alone_is_fine(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, services=["keystone", "swift"]) == []
    assert found(RULE, **SOUND) == []
