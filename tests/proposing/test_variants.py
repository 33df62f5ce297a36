"""Other ways to carry the same."""

from collections.abc import Callable

import pytest

from archbook.catalog.library import Catalog
from archbook.model.ask import Ask
from archbook.model.storage import ErasureCode
from archbook.proposing.variants import variants

Asking = Callable[..., Ask]


def test_each_differs_from_what_was_taken(asking: Asking, facts: Catalog) -> None:
    ask = asking(survives="rack", objects_tb=5)
    found = list(variants(ask, facts, ask, 3))
    assert len({one.id for one in found}) == len(found)
    assert all(one.ask != ask for one in found)
    assert next(one for one in found if one.id == "racks-4").ask.racks == 4


@pytest.mark.parametrize(
    ("changes", "back"),
    [
        ({"hyperconverged": True}, "separate"),
        ({"erasure": ErasureCode(k=4, m=2)}, "replicas"),
        ({"gateways": "control"}, "gateways-network"),
        ({"objects_tb": 5, "objects_by": "swift"}, "objects-ceph"),
    ],
)
def test_the_usual_way_is_an_alternative_to_the_unusual(
    asking: Asking, facts: Catalog, changes: dict[str, object], back: str
) -> None:
    ask = asking(**changes)
    assert back in {one.id for one in variants(ask, facts, ask, 1)}


def test_a_machine_that_was_asked_for_by_name_has_no_others(
    asking: Asking, facts: Catalog
) -> None:
    ask = asking(compute="dense")
    assert not {one.id for one in variants(ask, facts, ask, 1) if one.decides == "compute"}
