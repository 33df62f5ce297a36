"""The pages of the catalog show every entry with every fact, its sources and their dates."""

import re

import pytest

from archbook.catalog import bundled
from archbook.model.catalog.entry import Entry, SourceEntry
from archbook.model.catalog.facts import KINDS
from archbook.report.evidence import facts_of
from archbook.report.reference import anchor, index_page, kind_page

FILLED = [kind for kind in KINDS if bundled().ids(kind)]


def entries(kind: str) -> dict[str, Entry | SourceEntry]:
    return {name: bundled().entry(kind, name) for name in bundled().ids(kind)}


def rows(section: str) -> dict[str, str]:
    found = re.findall(r"^\| (\w+) \| (.*) \|$", section, re.MULTILINE)
    return {name: rest for name, rest in found if name != "fact"}


@pytest.mark.parametrize("kind", FILLED)
def test_every_fact_of_every_entry_is_there_with_its_dates(kind: str) -> None:
    page = kind_page(kind, bundled(), entries(kind))
    sections = dict(re.findall(r"^## `([^`]+)`\n(.*?)(?=^## |\Z)", page, re.MULTILINE | re.DOTALL))
    assert set(sections) == set(bundled().ids(kind))
    for name, entry in entries(kind).items():
        said = rows(sections[name])
        for fact in facts_of(entry):
            if fact.field != "title":
                for source in fact.sources:
                    day = bundled().source(source).retrieved.isoformat()
                    assert f"(sources.md#{anchor(source)}) ({day})" in said[fact.field]
                assert fact.field in said


def test_a_service_shows_its_life_its_needs_and_its_components() -> None:
    page = kind_page("services", bundled(), entries("services"))
    sahara = page.split("## `sahara`", 1)[1].split("\n## ", 1)[0]
    assert "| status | retired |" in sahara
    assert "[2023.2](releases.md#20232)" in sahara
    assert "[sahara-api](components.md#sahara-api)" in sahara
    assert re.search(r"\| needs \|.*heat.*: ", sahara)


@pytest.mark.parametrize("kind", FILLED)
def test_every_link_leads_to_an_entry(kind: str) -> None:
    page = kind_page(kind, bundled(), entries(kind))
    for other, identifier in re.findall(r"\]\(([\w-]+)\.md#([\w-]+)\)", page):
        assert identifier in {anchor(name) for name in bundled().ids(other)}


def test_no_text_breaks_its_table() -> None:
    for kind in FILLED:
        for line in kind_page(kind, bundled(), entries(kind)).splitlines():
            if line.startswith("| "):
                assert len(re.findall(r"(?<!\\)\|", line)) == 4, line


def test_the_index_counts_the_kinds() -> None:
    page = index_page({kind: len(bundled().ids(kind)) for kind in FILLED})
    for kind in FILLED:
        assert f"| [{kind}]({kind}.md) | {len(bundled().ids(kind))} |" in page
