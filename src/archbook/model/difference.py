"""What two designs do not have in common."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any, Literal

from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.edit import Edit
from archbook.model.finding import Finding
from archbook.model.told import Told

What = Literal["added", "removed", "changed"]

SUBJECTS: Mapping[str, Message] = {
    "cloud": Message("The cloud as a whole"),
    "requirements": Message("Requirements"),
    "surroundings": Message("Surroundings"),
    "operations": Message("Operation"),
    "purchase": Message("Purchase"),
    "service": Message("Services"),
    "component": Message("Components"),
    "option": Message("Options"),
    "setting": Message("Settings"),
    "group": Message("Host groups"),
    "hardware": Message("Hardware"),
    "storage": Message("Storage"),
    "network": Message("Networks"),
    "physnet": Message("Physical networks"),
    "rack": Message("Racks"),
    "region": Message("Regions"),
    "fabric": Message("Fabric"),
    "workload": Message("Workload"),
    "decision": Message("Decisions"),
    "assumption": Message("Assumptions"),
    "waiver": Message("Waivers"),
}
"""Kind of a subject → heading, in the order in which differences are told."""


@dataclass(frozen=True, slots=True)
class Change:
    """One thing that is in one design alone, or one field of it that differs.

    Attributes:
        subject: As ``group/cmp``, ``service/nova`` or ``cloud``.
        what: Added, removed, or changed.
        field: Field that differs; empty for what was added or removed.
        before: What was stated, as JSON; None: nothing.
        after: What is stated now.
    """

    subject: str
    what: What
    field: str = ""
    before: Any = None
    after: Any = None

    @property
    def kind(self) -> str:
        """Return the kind of the subject."""
        return self.subject.partition("/")[0]

    @property
    def name(self) -> str:
        """Return the name of the subject without its kind."""
        return self.subject.partition("/")[2] or self.subject


@dataclass(frozen=True, slots=True)
class Difference:
    """What two designs do not have in common.

    Attributes:
        before: The earlier design.
        after: The later design.
        changes: Subject by subject, in the order of a design.
        edits: Edits that lead from the earlier design towards the later one.
        uncovered: Changes that no edit makes.
        new: Findings of the later design that the earlier one had not.
        gone: Findings of the earlier design that the later one has not.
    """

    before: Design
    after: Design
    changes: tuple[Change, ...]
    edits: tuple[Edit, ...] = ()
    uncovered: tuple[Change, ...] = ()
    new: tuple[Finding, ...] = ()
    gone: tuple[Finding, ...] = ()

    def of(self, kind: str) -> tuple[Change, ...]:
        """Return the changes of subjects of a *kind*."""
        return tuple(change for change in self.changes if change.kind == kind)


def changes(before: Told, after: Told) -> Iterator[Change]:
    """Yield what differs, subject by subject; the subjects of *before* first."""
    for subject in dict.fromkeys((*before, *after)):
        if subject not in after:
            yield Change(subject, "removed", before=before[subject])
        elif subject not in before:
            yield Change(subject, "added", after=after[subject])
        else:
            yield from _fields(subject, before[subject], after[subject])


def _fields(subject: str, before: Mapping[str, Any], after: Mapping[str, Any]) -> Iterator[Change]:
    for field in dict.fromkeys((*before, *after)):
        old, new = before.get(field), after.get(field)
        if old != new:
            yield Change(subject, "changed", field, old, new)
