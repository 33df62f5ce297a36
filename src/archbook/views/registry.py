"""Find the views: every module beside this one that has a ``scene`` is one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from archbook import views
from archbook.errors import UnknownNameError
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Scene


@dataclass(frozen=True, slots=True)
class View:
    """A picture that archbook can make of any blueprint.

    Attributes:
        id: Name of its file, with dashes.
        title: Name for readers.
        description: What it shows, and to whom it is of use.
        scene: Makes the picture.
    """

    id: str
    title: Message
    description: Message
    scene: Callable[[Blueprint], Scene]


@cache
def all_views() -> tuple[View, ...]:
    """Return every view, ordered by id."""
    return tuple(sorted(_discover(), key=lambda view: view.id))


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
        identifier = found.name.rpartition(".")[2].replace("_", "-")
        yield View(identifier, module.TITLE, module.DESCRIPTION, module.scene)
