"""Find the views: every module beside this one that has a ``scene`` is one."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from archbook import views
from archbook.errors import UnknownNameError
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Scene

LAST = 1000
"""Place of a view that says none."""


@dataclass(frozen=True, slots=True)
class View:
    """A picture that archbook can make of any blueprint.

    Attributes:
        id: Name of its file, with dashes.
        title: Name for readers.
        description: What it shows, and to whom it is of use.
        scene: Makes the picture of a blueprint, and of what else it needs, by name.
        needs: What it is to be given besides the blueprint, as ``sizing``; floors above the views
            reckon it.
        takes: What a reader may choose, as ``lost``.
        order: Where it stands when all are read one after the other: what the cloud is below 100,
            what a review asks below 200, what those who build it need below 300; else last.
        applies: Tells whether it has something to say of a blueprint.
    """

    id: str
    title: Message
    description: Message
    scene: Callable[..., Scene]
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()
    order: int = LAST
    applies: Callable[[Blueprint], bool] = lambda _: True


@cache
def all_views() -> tuple[View, ...]:
    """Return every view, ordered by id."""
    return tuple(sorted(_discover(), key=lambda view: view.id))


def in_reading_order(views: Iterable[View]) -> tuple[View, ...]:
    """Return *views* as they are read one after the other: the whole first, cables last."""
    return tuple(sorted(views, key=lambda view: (view.order, view.id)))


def view_called(name: str) -> View:
    """Return the view with this id.

    Raises:
        UnknownNameError: There is none; the nearest one is named.
    """
    by_id = {view.id: view for view in all_views()}
    if name not in by_id:
        raise UnknownNameError("view", name, by_id)
    return by_id[name]


def _discover() -> Iterator[View]:
    for found in iter_modules(views.__path__, f"{views.__name__}."):
        if found.ispkg or found.name == __name__:
            continue
        module = import_module(found.name)
        if not hasattr(module, "scene"):
            continue
        identifier = found.name.rpartition(".")[2].replace("_", "-")
        asks = (getattr(module, "NEEDS", ()), getattr(module, "TAKES", ()))
        more = (*asks, getattr(module, "ORDER", LAST))
        view = View(identifier, module.TITLE, module.DESCRIPTION, module.scene, *more)
        yield replace(view, applies=module.applies) if hasattr(module, "applies") else view
