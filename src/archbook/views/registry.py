"""Find the views: every module beside this one that has a ``scene`` is one."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from archbook import views
from archbook.errors import UnknownNameError
from archbook.i18n import Message
from archbook.model.scene import Scene


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
    """

    id: str
    title: Message
    description: Message
    scene: Callable[..., Scene]
    needs: tuple[str, ...] = ()
    takes: tuple[str, ...] = ()


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
        if not hasattr(module, "scene"):
            continue
        identifier = found.name.rpartition(".")[2].replace("_", "-")
        more = (getattr(module, "NEEDS", ()), getattr(module, "TAKES", ()))
        yield View(identifier, module.TITLE, module.DESCRIPTION, module.scene, *more)
