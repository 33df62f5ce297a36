"""Where a subject is drawn: in which views, best first, and under which ids."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Scene
from archbook.views.parts.shown_as import shown_as
from archbook.views.parts.subjects import Subjects
from archbook.views.registry import all_views

_HOME: Mapping[str, tuple[str, ...]] = {
    "component": ("placement", "matrix"),
    "group": ("topology", "placement"),
    "host": ("racks", "topology"),
    "network": ("networks", "zones"),
    "physnet": ("networks",),
    "rack": ("racks", "regions"),
    "region": ("regions", "topology"),
    "role": ("layers", "topology"),
    "service": ("services", "placement"),
    "storage": ("storage", "topology"),
    "zone": ("regions", "racks"),
}
"""Kind of a subject → the views that are about such things; a view that is in no list comes after
them."""


@dataclass(frozen=True, slots=True)
class Pointed:
    """A view that shows a subject.

    Attributes:
        view: Id of the view.
        marks: Ids of its drawing that stand for the subject.
        itself: Whether they are the subject, or only what it belongs to.
    """

    view: str
    marks: tuple[str, ...]
    itself: bool


def pointed(
    subject: str,
    blueprint: Blueprint,
    drawn: Callable[[str], Scene],
    *,
    subjects: Subjects,
    first: str = "",
) -> Iterator[Pointed]:
    """Yield the views that show *subject*, best first; none for the cloud as a whole.

    Views that show the thing itself come before those that show what it belongs to.

    Args:
        subject: As ``group/ctl``; what findings are about.
        blueprint: The design as planned.
        drawn: Gives the scene of a view; asked for one view after the other.
        subjects: Tells what ids stand for.
        first: View to be tried before all others: the one that is looked at.
    """
    nearby: list[Pointed] = []
    for view in _order(subject, first):
        marks, itself = shown_as(drawn(view), blueprint, subjects, subject)
        if marks and itself:
            yield Pointed(view, marks, itself)
        elif marks:
            nearby.append(Pointed(view, marks, itself))
    yield from nearby


def _order(subject: str, first: str) -> Iterator[str]:
    """Yield the views in the order in which they are tried; none for what no box stands for."""
    kind, slash, _ = subject.partition("/")
    if not slash:
        return
    every = tuple(view.id for view in all_views())
    wanted = (first, *_HOME.get(kind, ()), *every)
    yield from (view for view in dict.fromkeys(wanted) if view in every)
