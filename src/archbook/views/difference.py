"""What two designs do not have in common: what is added, removed and changed.

It shows two blueprints, so that it is not one of the views that every design has.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.difference import SUBJECTS, Change, Difference, What
from archbook.model.finding import Finding
from archbook.model.scene import Node, Scene, Shape, Tier, Words
from archbook.model.told import in_words
from archbook.views.parts.changed_runs import components, services
from archbook.views.parts.sheet import legend, title_block
from archbook.views.parts.states import state_keys

TITLE = Message("Difference")

MOST = 12
"""More things of a kind that are all added, all removed or all changed share a box."""

MOST_LINES = 8
"""More lines than this on one box are counted, not written."""

_ROWS: Mapping[str, tuple[Message, tuple[str, ...]]] = {
    "services": (Message("Services"), ("service",)),
    "components": (Message("Components"), ("component",)),
    "groups": (Message("Host groups"), ("group",)),
    "storage": (Message("Storage"), ("storage",)),
    "networks": (Message("Networks"), ("network", "physnet", "fabric")),
    "hardware": (Message("Hardware"), ("hardware",)),
    "racks": (Message("Racks"), ("rack", "region")),
    "choices": (
        Message("Requirements and choices"),
        (
            *("cloud", "requirements", "option", "setting"),
            *("surroundings", "operations", "purchase"),
        ),
    ),
    "record": (
        Message("Workload and record"),
        ("workload", "decision", "assumption", "waiver"),
    ),
}
"""Tier → its title and the kinds of things in it."""

_SHAPES: Mapping[str, Shape] = {"group": "machine", "storage": "store"}

_ORDER: tuple[What, ...] = ("added", "removed", "changed")


def compared(before: Blueprint, after: Blueprint, found: Difference) -> Scene:
    """Return what differs between two designs, as *found* says it."""
    drawn = _Drawn(before, after, found)
    rows = [
        (name, title, tuple(node for kind in kinds for node in drawn.boxes(kind)))
        for name, (title, kinds) in _ROWS.items()
    ]
    rows.append(("findings", Message("Findings"), tuple(drawn.findings())))
    if not any(nodes for _, _, nodes in rows):
        same = Node("same", "note", "neutral", Message("The designs say the same."))
        rows = [("same", Message("Difference"), (same,))]
    every = tuple(node for _, _, nodes in rows for node in nodes)
    return Scene(
        "difference",
        title_block(after, TITLE, (_against(before),)),
        _summary(found),
        tuple(
            Tier(f"tier/{name}", title, tuple(node.id for node in nodes))
            for name, title, nodes in rows
            if nodes
        ),
        every,
        legend=(*state_keys(every), *legend(after, every)),
    )


def _against(before: Blueprint) -> Message:
    values: dict[str, Value] = {
        "name": before.design.heading(),
        "revision": before.design.revision,
    }
    return Message("Against {name}, revision {revision}.", values)


def _summary(found: Difference) -> Message:
    what = list({change.subject: change.what for change in found.changes}.values())
    values: dict[str, Value] = {
        "added": what.count("added"),
        "removed": what.count("removed"),
        "changed": what.count("changed"),
    }
    return Message("Added: {added}. Removed: {removed}. Changed: {changed}.", values)


@dataclass(frozen=True, slots=True)
class _Drawn:
    """Makes the boxes."""

    before: Blueprint
    after: Blueprint
    found: Difference

    def boxes(self, kind: str) -> Iterator[Node]:
        """Yield the boxes of a kind of things: added, then removed, then changed."""
        by_subject: dict[str, list[Change]] = {}
        for change in self.found.of(kind):
            by_subject.setdefault(change.subject, []).append(change)
        for what in _ORDER:
            same = [changes for changes in by_subject.values() if changes[0].what == what]
            if not same:
                continue
            if kind == "service":
                yield services(self.after, what, same)
            elif kind == "component":
                yield components(what, same)
            elif len(same) <= MOST:
                yield from (self._box(kind, changes) for changes in same)
            else:
                yield _folded(kind, what, same)

    def _box(self, kind: str, changes: Sequence[Change]) -> Node:
        first = changes[0]
        cohort = None
        if kind == "group":
            cohort = self.after.cohort(first.name) or self.before.cohort(first.name)
        roles = cohort.group.roles if cohort else ()
        return Node(
            first.subject,
            _SHAPES.get(kind, "step"),
            roles[0] if roles else "neutral",
            first.name if "/" in first.subject else SUBJECTS[kind],
            tuple(_shortened(tuple(_lines(changes)))),
            len(cohort) if cohort else 1,
            state=first.what,
        )

    def findings(self) -> Iterator[Node]:
        """Yield the findings that came, and those that went."""
        if self.found.new:
            yield _findings("added", self.found.new)
        if self.found.gone:
            yield _findings("removed", self.found.gone)


def _lines(changes: Sequence[Change]) -> Iterator[Words]:
    """Yield each field that differs, or what is stated of a thing that only one design has."""
    for change in changes:
        if change.what == "changed":
            values: dict[str, Value] = {
                "field": change.field,
                "before": in_words(change.before) or "–",
                "after": in_words(change.after) or "–",
            }
            bare = change.field == "value"
            yield Message("{before} → {after}" if bare else "{field}: {before} → {after}", values)
            continue
        for field, value in (change.after or change.before or {}).items():
            yield in_words(value) if field == "value" else f"{field}: {in_words(value)}"


def _shortened(lines: Sequence[Words]) -> Iterator[Words]:
    yield from lines[:MOST_LINES]
    if more := len(lines[MOST_LINES:]):
        yield Message("and {more} more", {"more": more})


def _folded(kind: str, what: What, same: Sequence[Sequence[Change]]) -> Node:
    """Return one box for many things of a kind."""
    title = Message("{kind}: {count}", {"kind": SUBJECTS[kind], "count": len(same)})
    names = tuple(changes[0].name for changes in same)
    shown: tuple[Words, ...] = (Message("{names}", {"names": names[: 3 * MOST]}),)
    if more := len(names[3 * MOST :]):
        shown += (Message("and {more} more", {"more": more}),)
    return Node(f"{kind}/{what}", "step", "neutral", title, shown, state=what)


def _findings(what: What, findings: Sequence[Finding]) -> Node:
    title = Message("{kind}: {count}", {"kind": Message("Findings"), "count": len(findings)})
    lines = [_finding(one) for one in findings]
    about = tuple(_shortened(lines))
    return Node(f"findings/{what}", "step", "neutral", title, about, state=what)


def _finding(one: Finding) -> Message:
    values: dict[str, Value] = {
        "severity": Message(one.severity.value),
        "rule": one.rule,
        "subject": one.subject,
    }
    return Message("{severity} {rule}: {subject}", values)
