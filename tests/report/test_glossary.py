"""The glossary page: every term and concept, in both languages, with its sources."""

import re

import pytest

from archbook.catalog import bundled
from archbook.i18n.translation import LANGUAGES
from archbook.report.glossary import glossary_page
from archbook.report.markdown import escaped

FACTS = bundled()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_term_and_concept_stands_on_the_page(language: str) -> None:
    page = glossary_page(FACTS, language)
    entries = [
        *(FACTS.term(one) for one in FACTS.ids("terms")),
        *(FACTS.concept(one) for one in FACTS.ids("concepts")),
    ]
    for entry in entries:
        assert f"\n### {escaped(entry.title.in_language(language))}\n" in page, entry.id
    assert page.count("\n### ") == len(entries)


@pytest.mark.parametrize("language", LANGUAGES)
def test_definitions_and_corrections_are_in_the_language_of_the_page(language: str) -> None:
    page = glossary_page(FACTS, language)
    for name in FACTS.ids("terms"):
        term = FACTS.term(name)
        assert escaped(term.means.in_language(language)) in page, name
        if term.correction:
            assert escaped(term.correction.in_language(language)) in page, name


def test_terms_are_sorted_by_their_titles() -> None:
    page = glossary_page(FACTS, "en")
    terms = page[page.index("\n## Terms\n") :].split("\n## ")[1]
    titles = re.findall(r"^### (.*)$", terms, flags=re.MULTILINE)
    assert titles == sorted(titles, key=str.casefold)


def test_every_section_cites_a_dated_source() -> None:
    for section in glossary_page(FACTS, "en").split("\n### ")[1:]:
        assert re.search(r"\*Source: .*read on \d{4}-\d{2}-\d{2}", section), section[:60]


def test_the_same_name_is_not_given_twice() -> None:
    page = glossary_page(FACTS, "en")
    for section in page.split("\n### ")[1:]:
        title, *lines = section.splitlines()
        others = next((one for one in lines if one.startswith("Other names: ")), "")
        assert title not in others.removeprefix("Other names: ").split(", ")


def test_what_only_places_an_entry_is_no_source_of_its_words() -> None:
    section = glossary_page(FACTS, "en").split("\n### Nova\n")[1].split("\n### ")[0]
    assert "Course text" not in section
    assert "Nova documentation" in section
