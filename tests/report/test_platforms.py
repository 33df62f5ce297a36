"""The comparison of platforms as document, text and HTML."""

import json

import pytest
from jsonschema import validate

from archbook.catalog import bundled
from archbook.model.catalog.platform import CRITERIA
from archbook.report.documents import schema_of
from archbook.report.platforms import CRITERION_NAMES
from archbook.workspace.platforms import Platforms, platforms


@pytest.fixture(scope="module")
def compared() -> Platforms:
    """Return the comparison in which cost counts three times and AWS not at all."""
    return platforms(bundled(), {"cost": 3, "aws_compatibility": 0})


def test_the_document_keeps_to_its_schema(compared: Platforms) -> None:
    document = compared.document()
    validate(json.loads(json.dumps(document)), schema_of("platforms"))
    assert document["weights"]["cost"] == 3
    assert "judgement" in document["note"]


def test_each_score_carries_its_reason_and_its_dated_source(compared: Platforms) -> None:
    for one in compared.document()["platforms"]:
        for score in one["scores"].values():
            assert score["why"]
            assert score["source"]["url"].startswith("https://")
            assert score["source"]["read_on"] >= "2021"


def test_the_best_stands_first_and_the_unknown_is_named(compared: Platforms) -> None:
    found = compared.document()["platforms"]
    totals = [one["total"] for one in found]
    assert totals == sorted(totals, reverse=True)
    nutanix = next(one for one in found if one["id"] == "nutanix")
    assert nutanix["unknown"] == ["ecosystem"]
    assert nutanix["known"] == 0.875


def test_the_table_says_whose_judgement_it_is_and_what_nobody_knows(compared: Platforms) -> None:
    text = str(compared)
    assert "archbook's judgement" in text
    assert "unknown" in text
    assert "dormant" in text
    assert text.index("OpenStack") < text.index("Eucalyptus")


def test_it_speaks_korean() -> None:
    said = platforms(bundled(), language="ko").document()["platforms"][0]["scores"]["cost"]["why"]
    assert said != platforms(bundled()).document()["platforms"][0]["scores"]["cost"]["why"]


def test_the_html_is_a_table(compared: Platforms) -> None:
    html = compared.html()
    assert html.count("<tr") >= 12
    assert "<script" not in html


def test_every_criterion_has_a_heading() -> None:
    assert tuple(CRITERION_NAMES) == CRITERIA
