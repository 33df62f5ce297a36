"""The plan, written down."""

import csv
from collections.abc import Callable
from io import StringIO

from jsonschema import Draft202012Validator

from archbook.model.blueprint import Blueprint
from archbook.report.documents import schema_of
from archbook.report.plan import plan_csv, plan_document, plan_html, plan_table
from archbook.workspace import Workspace


def test_the_document_validates(blueprint: Callable[..., Blueprint]) -> None:
    document = plan_document(blueprint(), "en")
    Draft202012Validator(schema_of("plan")).validate(document)
    assert document["schema"] == "plan/v1"


def test_every_component_says_why_with_a_source(blueprint: Callable[..., Blueprint]) -> None:
    document = plan_document(blueprint(), "en")
    components = [one for group in document["groups"] for one in group["components"]]
    assert components
    for component in components:
        reason = component["reason"]
        assert reason["text"].endswith(".")
        assert reason["source"]
        assert reason["url"].startswith(("https://", "docs/")) or reason["source"] == "the design"


def test_instances_are_the_total_over_the_group(blueprint: Callable[..., Blueprint]) -> None:
    document = plan_document(blueprint(), "en")
    compute = next(group for group in document["groups"] if group["name"] == "cmp")
    nova = next(one for one in compute["components"] if one["component"] == "nova-compute")
    assert compute["count"] == 6
    assert nova["instances"] == 6
    assert nova["per_host"] == 1


def test_what_the_design_names_itself_has_no_address(
    blueprint: Callable[..., Blueprint],
) -> None:
    named = blueprint(
        host_groups=[
            {"name": "ctl", "roles": ["control"], "count": 3, "without": ["mariadb"]},
            {"name": "db", "run": ["mariadb"], "count": 3},
            {"name": "cmp", "roles": ["compute"], "count": 2},
        ]
    )
    document = plan_document(named, "en")
    group = next(group for group in document["groups"] if group["name"] == "db")
    assert group["components"][0]["reason"]["source"] == "the design"
    assert group["components"][0]["reason"]["url"] == ""


def test_what_has_no_place_is_listed(blueprint: Callable[..., Blueprint]) -> None:
    homeless = blueprint(host_groups=[{"name": "ctl", "roles": ["control"], "count": 3}])
    left = plan_document(homeless, "en")["unplaced"]
    assert "nova-compute" in {one["component"] for one in left}
    assert "nova-compute has no place: no host has the role compute." in plan_table(homeless, "en")


def test_csv_has_a_row_for_each_component(blueprint: Callable[..., Blueprint]) -> None:
    document = plan_document(blueprint(), "en")
    rows = list(csv.DictReader(StringIO(plan_csv(blueprint(), "en"))))
    assert len(rows) == sum(len(group["components"]) for group in document["groups"])
    assert rows[0]["group"] == document["groups"][0]["name"]
    assert rows[0]["reason"] == document["groups"][0]["components"][0]["reason"]["text"]


def test_the_table_names_every_component_and_source(blueprint: Callable[..., Blueprint]) -> None:
    text = plan_table(blueprint(), "en")
    for group in plan_document(blueprint(), "en")["groups"]:
        for component in group["components"]:
            assert component["component"] in text
            assert component["reason"]["url"] in text


def test_html_is_harmless(hostile: Workspace) -> None:
    html = plan_html(hostile.blueprint(), "en")
    assert "<script" not in html
    assert "<table>" in html
