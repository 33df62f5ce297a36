"""What is said of a concept."""

from typing import get_args

from archbook.catalog import bundled
from archbook.model.catalog.concept import ConceptEntry
from archbook.report.concepts import KIND_NAMES, concept_lines

FACTS = bundled()


def said(concept: str) -> list[str]:
    return [str(line) for line in concept_lines(FACTS.concept(concept), FACTS)]


def test_every_kind_has_a_name() -> None:
    kinds = get_args(ConceptEntry.model_fields["kind"].annotation)
    assert set(KIND_NAMES) == set(kinds)


def test_what_openstack_gives_is_named_with_its_services() -> None:
    assert any(line.startswith("Given by Octavia: ") for line in said("load-balancer-service"))


def test_what_openstack_does_not_give_is_outside() -> None:
    lines = said("waf-service")
    assert any(line.startswith("Outside OpenStack: ") for line in lines)
    assert not any(line.startswith("Given by ") for line in lines)


def test_a_way_of_some_releases_says_which() -> None:
    lines = said("iaas")
    assert any("Placement" in line and "(since Stein)" in line for line in lines), lines
    assert any("(until Rocky)" in line for line in lines)
