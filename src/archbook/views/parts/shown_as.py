"""Under which ids a drawing shows a subject."""

from collections.abc import Callable, Iterable, Iterator

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Scene
from archbook.views.parts.meant import meant
from archbook.views.parts.said import Said, everything_said
from archbook.views.parts.subjects import CLOUD, Subjects

_WIDEST_FIRST = ("area", "frame", "node", "section", "link", "chip")

_FOLDED = frozenset({"group", "host", "rack"})
"""Kinds of things that a box may stand for together, with their names written on it."""


def shown_as(
    scene: Scene, blueprint: Blueprint, subjects: Subjects, subject: str
) -> tuple[tuple[str, ...], bool]:
    """Return the ids of *scene* that stand for *subject*, and whether they are it itself.

    Where the drawing does not show it, what it belongs to is returned, or what belongs to it: the
    box of a host's group, the racks of a zone.
    """
    if subject == CLOUD or not subjects.knows(subject):
        return (), False
    said = tuple(everything_said(scene))
    itself = (
        lambda one: one.id.partition("@")[0] == subject,
        lambda one: subjects.of(one.id) == subject,
    )
    for tell in itself:
        if found := tuple(_widest(said, tell)):
            return found, True
    around = frozenset(_around(blueprint, subjects, subject))
    nearby = tuple(_widest(said, lambda one: subjects.of(one.id) in around))
    return nearby or tuple(_written(scene, blueprint, subject)), False


def _widest(said: Iterable[Said], tell: Callable[[Said], bool]) -> Iterator[str]:
    """Yield the ids that *tell* picks, those of the widest kind of mark alone."""
    found = [one for one in said if tell(one)]
    drawn = {one.mark for one in found}
    kind = next((mark for mark in _WIDEST_FIRST if mark in drawn), "")
    yield from dict.fromkeys(one.id for one in found if one.mark == kind)


def _around(blueprint: Blueprint, subjects: Subjects, subject: str) -> Iterator[str]:
    """Yield what *subject* belongs to, and what belongs to it."""
    kind, _, name = subject.partition("/")
    if kind == "component":
        yield f"service/{blueprint.facts.component(name).service}"
        yield from (f"group/{cohort.name}" for cohort, _ in blueprint.standing(name))
    elif kind == "service" and name in subjects.names["service"]:
        components = blueprint.facts.service(name).components
        yield from (f"component/{one}" for one in components)
        standing = (cohort for one in components for cohort, _ in blueprint.standing(one))
        yield from (f"group/{cohort.name}" for cohort in standing)
    elif kind == "storage":
        backends = (one for one in blueprint.design.storage if one.name == name)
        yield from (f"group/{group}" for backend in backends for group in backend.groups())
    elif kind == "physnet":
        found = (one for one in blueprint.design.physnets if one.name == name)
        yield from (f"group/{group}" for physnet in found for group in physnet.groups)
    yield from meant(blueprint, _asked(subject)).others


def _asked(subject: str) -> str:
    """Return a subject as `meant` knows it: a zone goes by its own name."""
    kind, _, name = subject.partition("/")
    return f"zone/{name.rpartition('/')[2]}" if kind == "zone" else subject


def _written(scene: Scene, blueprint: Blueprint, subject: str) -> Iterator[str]:
    """Yield boxes on which the name is written, as of one of several groups alike."""
    if subject.partition("/")[0] not in _FOLDED:
        return
    asked = meant(blueprint, _asked(subject))
    yield from (node.id for node in scene.nodes if asked.written(node))
