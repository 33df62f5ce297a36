"""Catalog entries as documents and as text."""

from collections.abc import Iterator

import pytest
from jsonschema import Draft202012Validator

from archbook.catalog import bundled
from archbook.model.catalog.entry import Entry
from archbook.model.catalog.facts import KINDS
from archbook.report.details import Listed, details_of
from archbook.report.documents import schema_of
from archbook.report.entry import catalog_document, catalog_table, entry_text
from archbook.rules.registry import all_rules
from archbook.views.registry import all_views


def _kinds() -> Iterator[tuple[str, list[Listed]]]:
    for kind in KINDS:
        yield kind, [bundled().entry(kind, identifier) for identifier in bundled().ids(kind)]
    yield "rules", list(all_rules())
    yield "views", list(all_views())


@pytest.mark.parametrize(("kind", "entries"), list(_kinds()), ids=lambda value: str(value)[:12])
def test_every_kind_is_listed_whole(kind: str, entries: list[Listed]) -> None:
    document = catalog_document(kind, entries, bundled())
    Draft202012Validator(schema_of("catalog")).validate(document)
    assert [one["id"] for one in document["entries"]] == [entry.id for entry in entries]
    table = catalog_table(kind, entries, "en", bundled())
    assert f"{kind}: {len(entries)}" in table


def test_text_shows_every_field_and_the_sources() -> None:
    entry = bundled().component("mariadb")
    text = entry_text(entry, bundled(), "en")
    for field in entry.model_fields_set - {"schema_"}:
        assert f"{field}:" in text
    assert isinstance(entry, Entry)
    for source in entry.sources:
        assert bundled().source(source).url in text


def test_text_is_in_the_reader_s_language() -> None:
    entry = bundled().component("horizon")
    assert entry.does.ko in entry_text(entry, bundled(), "ko")
    assert entry.does.en in entry_text(entry, bundled(), "en")


def test_a_list_says_what_matters_about_each_entry() -> None:
    catalog = bundled()
    assert str(details_of(catalog.service("sahara"))).endswith("to 2023.2")
    assert str(details_of(catalog.component("mariadb"))) == "of mariadb, quorum"
    assert str(details_of(catalog.release("pike"))).startswith("released 2017-08-")
    assert "ovn" in str(details_of(catalog.option("network_backend")))
    assert str(details_of(catalog.server("dell-r660"))) == "1 U"
    assert str(details_of(catalog.source("archbook"))).startswith("read on 20")
    assert str(details_of(all_rules()[0])) in {"error", "warning", "info"}
    assert str(details_of(all_views()[0])) == str(all_views()[0].description)
