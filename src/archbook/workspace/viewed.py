"""Make the scene of a view, with what the view needs besides the blueprint."""

from collections.abc import Callable, Mapping, Sequence

from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Scene
from archbook.sizing import size
from archbook.views.parts.focus import focused
from archbook.views.registry import View, all_views

_GIVEN: Mapping[str, Callable[[Blueprint], object]] = {"sizing": size}
"""Need of a view → what makes it."""

_LOST = "lost"
_FOCUS = "focus"
"""Taken by views that draw a part in more detail than the whole."""


def scene_of(
    view: View, blueprint: Blueprint, lost: Sequence[str] = (), focus: str | None = None
) -> Scene:
    """Return what *view* shows of *blueprint*.

    Args:
        view: Which picture.
        blueprint: What stands where.
        lost: What is lost, as ``rack/r1``; for views of a failure.
        focus: The only part to be shown, with what it is linked to, as ``group/cmp``.

    Raises:
        InputError: The view shows no loss.
        UnknownNameError: The design or the scene has no such thing; the nearest one is named.
    """
    given = {need: _GIVEN[need](blueprint) for need in view.needs}
    if lost:
        if _LOST not in view.takes:
            able = tuple(one.id for one in all_views() if _LOST in one.takes)
            text = "the view {view} shows no loss; these do: {views}"
            raise InputError(Message(text, {"view": view.id, "views": able}))
        given[_LOST] = tuple(lost)
    if focus and _FOCUS in view.takes:
        given[_FOCUS] = focus
    scene = view.scene(blueprint, **given)
    return focused(scene, blueprint, focus) if focus else scene
