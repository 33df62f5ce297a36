"""Host preparation as a document, in both languages."""

import pytest
from jsonschema import Draft202012Validator

import archbook
from archbook.report.documents import schema_of
from archbook.workspace.prepared import Prepared

ROOM = "10.20.0.0/16"


def _prepared(language: str = "en", *room: str) -> Prepared:
    return archbook.new("production-private", language=language).prepare(*room)


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize("room", [(), (ROOM,)])
def test_the_document_follows_its_schema(language: str, room: tuple[str, ...]) -> None:
    document = _prepared(language, *room).document()
    Draft202012Validator(schema_of("preparation")).validate(document)
    assert document["operating_system_stated"] is False


def test_like_hosts_have_one_list_of_steps() -> None:
    document = _prepared("en", ROOM).document()
    (computes,) = (one for one in document["groups"] if one["group"] == "cmp")
    assert computes["steps_of"] == "cmp-01"
    assert [one["name"] for one in computes["hosts"]][-1] == "cmp-18"
    addresses = {one["interfaces"][0]["address"] for one in computes["hosts"]}
    assert len(addresses) == 18
    assert "10.20.0.17/26" in addresses


def test_what_has_no_subnet_is_null_and_a_variable() -> None:
    (group, *_) = _prepared().document()["groups"]
    assert group["hosts"][0]["interfaces"][0]["address"] is None
    required = {one["name"] for one in group["variables"] if one["required"]}
    assert required == {"PORTS_1", "ADDRESS_VLAN10", "ADDRESS_VLAN40", "GATEWAY"}


def test_each_source_has_its_address_and_day() -> None:
    for group in _prepared().document()["groups"]:
        for step in group["steps"]:
            for source in step["sources"]:
                assert source["url"].startswith("https://")
                assert source["read_on"].startswith("2026-")


def test_one_host_has_its_own_steps() -> None:
    space = archbook.new("production-private")
    (group,) = space.prepare(ROOM, host="net-02").document()["groups"]
    assert group["steps_of"] == "net-02"
    assert group["steps"][0]["commands"] == ["hostnamectl set-hostname net-02"]
