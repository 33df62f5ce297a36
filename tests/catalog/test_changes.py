"""Recorded changes name what there is, and do not say what other entries say."""

import pytest

from archbook.catalog import bundled
from archbook.model.catalog.change import ChangeEntry

FACTS = bundled()
ENTRIES = tuple(map(FACTS.change, FACTS.ids("changes")))
EVERY = pytest.mark.parametrize("entry", ENTRIES, ids=lambda entry: entry.id)


def test_there_are_some() -> None:
    assert len(ENTRIES) >= 15


@EVERY
def test_new_names_and_splits_name_components(entry: ChangeEntry) -> None:
    if entry.kind in {"renamed", "split"}:
        assert entry.before
        assert entry.after
        for name in (*entry.before, *entry.after):
            FACTS.component(name)


@EVERY
def test_the_component_with_the_new_name_begins_where_the_old_one_ends(
    entry: ChangeEntry,
) -> None:
    if entry.kind == "renamed":
        since = FACTS.release(entry.release).order
        (before,), (after,) = entry.before, entry.after
        ends, begins = FACTS.component(before).until, FACTS.component(after).since
        assert ends is not None
        assert FACTS.release(ends).order == since - 1
        assert begins == entry.release


@EVERY
def test_texts_are_clauses_and_what_to_do_is_a_sentence(entry: ChangeEntry) -> None:
    for text in (entry.explains.en, entry.explains.ko):
        assert not text.endswith(".")
    if entry.do:
        assert entry.do.en.endswith(".")
        assert entry.do.ko.endswith(".")


@EVERY
def test_a_skip_is_a_matter_of_what_to_do(entry: ChangeEntry) -> None:
    assert not entry.skip_level or entry.kind == "procedure"
