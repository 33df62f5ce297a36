"""Check a folder of the catalog: every promise, over every entry."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass
from importlib.resources.abc import Traversable

from archbook.catalog.checks import (
    conditions,
    coverage,
    figures,
    lives,
    needs,
    references,
    spans,
    structure,
    texts,
)
from archbook.catalog.checks.subject import Check, Subject
from archbook.catalog.library import Catalog
from archbook.catalog.reading import read_marked
from archbook.errors import CatalogError, Fault, InputError, unknown_name
from archbook.i18n import Message, mark
from archbook.marked.tree import line_of
from archbook.model.catalog.facts import KINDS

CHECKS: tuple[Check, ...] = (
    coverage.facts_have_sources,
    coverage.sources_cover_what_is_there,
    figures.figures_have_units,
    texts.texts_are_translated,
    references.references_resolve,
    references.kindred_resolve,
    references.rules_resolve,
    references.stances_resolve,
    references.places_resolve,
    conditions.conditions_name_options,
    spans.spans_run_forward,
    spans.gaps_lie_inside,
    spans.releases_stand_in_order,
    needs.needs_can_be_met,
    needs.no_service_needs_itself,
    lives.ended_services_give_advice,
    lives.ended_choices_give_advice,
    lives.ended_spans_say_why,
    structure.services_and_components_name_each_other,
    structure.services_stand_on_others,
    structure.components_have_a_place,
    structure.stand_ins_end,
    structure.options_name_their_choices,
    structure.options_have_one_default,
)
"""Every promise of an entry."""


@dataclass(frozen=True, slots=True)
class Report:
    """The outcome of a check.

    Attributes:
        entries: How many entries the folder has.
        faults: What is wrong, one error a file.
        notes: What is allowed and worth knowing, a message each with file and line.
    """

    entries: int
    faults: tuple[CatalogError, ...]
    notes: tuple[Message, ...] = ()

    def messages(self) -> tuple[Message, ...]:
        """Return one message for each fault: file, line, place, what to do."""
        return tuple(message for fault in self.faults for message in fault.messages())


def check(folder: Traversable, catalog: Catalog, checks: Collection[Check] = CHECKS) -> Report:
    """Check every file of *folder* as it stands in *catalog*, of which it is the last layer."""
    faults = list(_unread(folder))
    notes: list[Message] = []
    entries = 0
    for kind in KINDS:
        for path in _files(folder / kind):
            entries += 1
            if wrong := _faults(path, kind, catalog, checks):
                faults.append(CatalogError(wrong, str(path)))
            notes += _notes(path, kind, catalog)
    return Report(entries, tuple(faults), tuple(notes))


def _faults(
    path: Traversable, kind: str, catalog: Catalog, checks: Collection[Check]
) -> tuple[Fault, ...]:
    try:
        marked = read_marked(path, kind, catalog.ids("sources"))
    except CatalogError as error:
        return error.faults
    subject = Subject(kind, marked.value, catalog)
    hints = (hint for one in checks for hint in _guarded(one, subject))
    found = {
        (where, str(text)): Fault(where, text, line_of(marked.tree, where))
        for where, text in hints
    }
    return tuple(sorted(found.values(), key=lambda fault: fault.line or 0))


def _guarded(one: Check, subject: Subject) -> Iterator[tuple[tuple[str | int, ...], Message]]:
    """Run a check; an entry that it looks at and that cannot be read is told at its own file."""
    try:
        yield from one(subject)
    except InputError:
        return


def _notes(path: Traversable, kind: str, catalog: Catalog) -> Iterator[Message]:
    files = catalog.files(kind, path.name.removesuffix(".yaml"))
    if len(files) > 1:
        name = f"{kind}/{path.name.removesuffix('.yaml')}"
        text = Message("replaces the entry {name} of the folder below it", {"name": name})
        yield from CatalogError([Fault((), text, 1)], str(path)).messages()


def _unread(folder: Traversable) -> Iterator[CatalogError]:
    """Yield what looks like an entry and is never read."""
    for inner in sorted(folder.iterdir(), key=lambda one: one.name):
        if inner.is_dir() and inner.name not in KINDS and any(_files(inner)):
            text = unknown_name(mark("kind of entry"), inner.name, KINDS)
            yield CatalogError([Fault((), text)], str(inner))
    for kind in KINDS:
        for path in _files(folder / kind, ".yml"):
            text = Message("is never read: rename it, entries end in .yaml")
            yield CatalogError([Fault((), text)], str(path))


def _files(folder: Traversable, end: str = ".yaml") -> list[Traversable]:
    if not folder.is_dir():
        return []
    found = [path for path in folder.iterdir() if path.name.endswith(end) and path.is_file()]
    return sorted(found, key=lambda path: path.name)
