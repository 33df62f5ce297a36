"""compute.cells-enabled."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetCount, SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "compute.cells-enabled"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"regions": [{"name": "one", "zones": {"a": ["r1", "r2", "r3"]}}]}


def _cells(count: int) -> list[dict[str, Any]]:
    return [FAILS["regions"][0] | {"cells": count}]


def test_the_feature_is_added_to_those_that_are_there(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS, options={"features": ["bgp"]})
    assert hit.subject == "service/nova"
    assert hit.evidence == {"cells": 2}
    assert hit.candidates == ((SetOption(option="features", value=("bgp", "cells")),),)


def test_a_conductor_for_each_cell(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(SOUND | {"regions": _cells(3)})) == []
    (hit,) = found(RULE, **(SOUND | {"regions": _cells(4)}))
    assert hit.subject == "component/nova-conductor"
    assert str(hit.message).startswith("region one has 4 cells and 3 hosts with nova-conductor")
    assert hit.evidence == {"cells": 4, "conductors": 3}
    assert hit.candidates == ((SetCount(group="ctl", count=5),),)


def test_conductors_of_cells_count_too(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "cell", "run": ["nova-conductor"], "count": 1},
        {"name": "cmp", "roles": ["compute"], "count": 6},
    ]
    changes = SOUND | {"host_groups": groups}
    assert found(RULE, **(changes | {"regions": _cells(4)})) == []
    (hit,) = found(RULE, **(changes | {"regions": _cells(5)}))
    assert hit.candidates == ()


def test_each_region_by_itself(found: Callable[..., list[Hit]]) -> None:
    """Region two has one of the four hosts: the group grows by what it lacks, and stays odd."""
    regions = [
        {"name": "one", "zones": {"a": ["r1", "r2"]}, "cells": 2},
        {"name": "two", "zones": {"b": ["r3"]}, "cells": 2},
    ]
    ctl = {"name": "ctl", "roles": ["control"], "count": 4, "racks": {"r1": 3, "r3": 1}}
    (hit,) = found(RULE, **(SOUND | {"regions": regions, "host_groups": [ctl]}))
    assert str(hit.message).startswith("region two has 2 cells and 1 hosts with nova-conductor")
    assert hit.candidates == ((SetCount(group="ctl", count=5),),)


def test_a_region_without_conductors(found: Callable[..., list[Hit]]) -> None:
    regions = [
        {"name": "one", "zones": {"a": ["r1", "r2"]}},
        {"name": "two", "zones": {"b": ["r3"]}, "cells": 2},
    ]
    (hit,) = found(RULE, **(SOUND | {"regions": regions}))
    assert hit.evidence == {"cells": 2, "conductors": 0}
    assert hit.candidates == ()


def test_without_nova_there_are_no_cells(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **FAILS, services=["keystone", "swift"]) == []


def test_regions_of_one_cell_are_not_named(found: Callable[..., list[Hit]]) -> None:
    regions = [
        {"name": "one", "zones": {"a": ["r1"]}, "cells": 2},
        {"name": "two", "zones": {"b": ["r2"]}, "cells": 3},
        {"name": "three", "zones": {"c": ["r3"]}},
    ]
    feature, *_ = found(RULE, regions=regions)
    assert str(feature.message).startswith("several cells are stated in region one, two and")
    assert feature.evidence == {"cells": 3}
