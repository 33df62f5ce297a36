"""What is said of a concept."""

from typing import get_args

from archbook.catalog import bundled
from archbook.model.catalog.concept import ConceptEntry
from archbook.report.concepts import KIND_NAMES, concept_lines, concept_table
from archbook.report.lines import said_lines

FACTS = bundled()


def said(concept: str) -> list[str]:
    return list(said_lines(concept_lines(FACTS.concept(concept), FACTS), "en"))


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


def test_a_table_keeps_the_order_and_leaves_out_what_says_nothing() -> None:
    layers = [FACTS.concept(one) for one in ("physical-layer", "portal-layer")]
    table = concept_table("layer", layers, FACTS)
    assert [row[0] for row in table.rows] == [FACTS.concept("portal-layer").title, layers[0].title]
    headings = [str(column.heading) for column in table.columns]
    assert "Given by" in headings
    assert "The course text differs" not in headings
