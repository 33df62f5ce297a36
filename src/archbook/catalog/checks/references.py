"""Every id that an entry names is there."""

from collections.abc import Collection, Iterator, Mapping

from archbook.catalog.checks.subject import Hint, Part, Subject
from archbook.errors import unknown_name
from archbook.i18n import mark
from archbook.model.catalog.facts import KINDS, NAMED, singular
from archbook.model.catalog.profile import ProfileEntry
from archbook.rules.registry import all_rules

ELSEWHERE = frozenset({"sources", "options", "replaced_by", "hypervisors"})
"""Fields that are judged by another check, or by the place where they stand."""

KINDRED = frozenset({"replaced_by", "part_of"})
"""Fields that name other entries of the same kind."""

RULES = frozenset({"rules", "switches_on"})
"""Fields that name rules."""


def references_resolve(subject: Subject) -> Iterator[Hint]:
    """Yield the ids that name no entry, with the nearest one that there is."""
    for part in subject.parts():
        kind = NAMED.get(part.field)
        if kind and part.field not in ELSEWHERE and part.holds_ids():
            known = subject.catalog.ids(kind)
            yield from _unknown(part, singular(kind), known)


def kindred_resolve(subject: Subject) -> Iterator[Hint]:
    """Yield the entries of its own kind that an entry names and that there are not."""
    for part in subject.parts():
        if part.field in KINDRED and part.holder is subject.entry:
            known = set(subject.catalog.ids(subject.kind)) - {subject.entry.id}
            yield from _unknown(part, singular(subject.kind), known)


def rules_resolve(subject: Subject) -> Iterator[Hint]:
    """Yield the rules that an entry names and that do not exist."""
    for part in subject.parts():
        if part.field in RULES and part.holder is subject.entry:
            yield from _unknown(part, mark("rule"), {rule.id for rule in all_rules()})


def stances_resolve(subject: Subject) -> Iterator[Hint]:
    """Yield the positions that a profile takes and that nobody holds on that threshold."""
    if isinstance(subject.entry, ProfileEntry):
        for name, stance in subject.entry.thresholds.items():
            if name in subject.catalog.ids("thresholds"):
                known = {one.by for one in subject.catalog.threshold(name).positions}
                if stance.by not in known:
                    where = ("thresholds", name, "by")
                    yield where, unknown_name(mark("position"), stance.by, known)


def places_resolve(subject: Subject) -> Iterator[Hint]:
    """Yield the entries that an entry points to as kind/id and that there are not."""
    for part in subject.parts():
        if part.field == "see":
            for where, name in _ids(part):
                kind, _, identifier = name.partition("/")
                if kind not in KINDS:
                    yield where, unknown_name(mark("kind of entry"), kind, KINDS)
                elif identifier not in subject.catalog.ids(kind):
                    known = subject.catalog.ids(kind)
                    yield where, unknown_name(singular(kind), identifier, known)


def _unknown(part: Part, kind: str, known: Collection[str]) -> Iterator[Hint]:
    for where, name in _ids(part):
        if name not in known:
            yield where, unknown_name(kind, name, known)


def _ids(part: Part) -> Iterator[tuple[tuple[str | int, ...], str]]:
    match part.value:
        case str():
            yield part.where, part.value
        case Mapping():
            yield from (((*part.where, key), key) for key in part.value)
        case tuple():
            yield from (((*part.where, place), one) for place, one in enumerate(part.value))
        case _:
            return
