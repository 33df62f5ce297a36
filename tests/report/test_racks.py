"""The document of racks."""

import json
from collections.abc import Callable

from jsonschema import Draft202012Validator

from archbook.model.blueprint import Blueprint
from archbook.physical import site
from archbook.report.documents import schema_of
from archbook.report.racks import racks_document
from archbook.report.racks_csv import racks_csv

RACKS = {
    "r1": {
        "pdu": "apc-ap8858",
        "type": "apc-ar3300",
        "feeds": [{"name": "A", "breaker_a": 16}, {"name": "B", "breaker_a": 16}],
    },
    "r2": {"height_u": 3},
}
HARDWARE = {"std": {"server": "dell-r650", "typical_w": 3_000, "nics": [{"speed_gbps": 25}]}}
GROUPS = [{"name": "cmp", "roles": ["compute"], "count": 4, "hardware": "std"}]


def _planned(blueprint: Callable[..., Blueprint]) -> Blueprint:
    return blueprint(racks=RACKS, hardware=HARDWARE, host_groups=GROUPS)


def test_it_follows_its_schema(blueprint: Callable[..., Blueprint]) -> None:
    planned = _planned(blueprint)
    document = racks_document(site(planned), planned, "en")
    Draft202012Validator(schema_of("racks")).validate(json.loads(json.dumps(document)))
    first, second = document["racks"]
    assert first["feeds"][0]["carries_all"] is False
    assert first["outlets"][0]["free"] == 16
    assert first["free"] == [{"position": 3, "height_u": 35}]
    assert second["left_out"] == [
        {"group": "leaf", "hosts": 1},
        {"group": "oob", "hosts": 1},
    ]
    assert document["left_out"] == second["left_out"]


def test_csv_says_what_is_not_known(blueprint: Callable[..., Blueprint]) -> None:
    planned = _planned(blueprint)
    lines = racks_csv(site(planned), "en").splitlines()
    assert lines[0] == "rack,position_u,height_u,kind,name,of"
    assert lines[1] == "r1,42,unknown,switch,leaf-1,unspecified"
    assert "r1,1,1,host,cmp-01,cmp" in lines
    assert "r1,0,0,pdu,r1-pdu-A,apc-ap8858" in lines
