"""The document of a move holds to its schema and says everything that the move holds."""

from datetime import date

import pytest
from jsonschema import Draft202012Validator

import archbook
from archbook.report.documents import schema_of
from archbook.workspace import Workspace

DAY = date(2026, 11, 22)
VALID = Draft202012Validator(schema_of("upgrade"))


@pytest.mark.parametrize("language", ["en", "ko"])
@pytest.mark.parametrize(("start", "target"), [("queens", "2026.2"), ("2023.1", "2026.1")])
def test_the_document_holds_to_its_schema(start: str, target: str, language: str) -> None:
    asked = archbook.new("textbook-full", release=start, language=language)
    document = asked.upgrade(target, as_of=DAY).document()
    VALID.validate(document)
    assert (document["schema"], document["from"], document["to"]) == ("upgrade/v1", start, target)


def test_the_path_is_that_of_the_steps() -> None:
    document = archbook.new("starter", release="2023.1").upgrade("2026.2", as_of=DAY).document()
    assert document["path"] == ["2023.1", "2024.1", "2025.1", "2026.1", "2026.2"]
    assert [step["to"] for step in document["steps"]] == document["path"][1:]
    assert document["way"] == "in-place"


def test_a_change_says_what_since_why_and_whence() -> None:
    document = archbook.new("textbook-full", release="queens").upgrade("2026.2").document()
    monasca = next(one for one in document["changes"] if one["subject"] == "service/monasca")
    assert monasca["kind"] == "service-gone"
    assert monasca["since"] == "2024.1"
    assert monasca["instead"] == ["prometheus"]
    assert "monasca-api" in monasca["components"]
    assert "controller" in monasca["groups"]
    assert monasca["source"]["url"].startswith("https://")
    assert {one["rule"] for one in document["new_findings"]} >= {"services.in-release"}


def test_hostile_text_stays_text(hostile: Workspace) -> None:
    upgraded = hostile.upgrade("2026.2", as_of=DAY)
    assert "<script>" not in upgraded.html()
    assert "\u202e" not in f"{upgraded}{upgraded.document()}"
