"""Verbs that draw a design."""

from collections.abc import Sequence
from typing import TYPE_CHECKING

from archbook.workspace.at_hand import AtHand

if TYPE_CHECKING:
    from archbook.workspace.drawing import Drawing


class ShowingVerbs(AtHand):
    """Verbs that draw a design."""

    __slots__ = ()

    def draw(
        self, view: str = "topology", *, lost: Sequence[str] = (), focus: str | None = None
    ) -> "Drawing":
        """Draw one view.

        Args:
            view: Id of the view.
            lost: What is lost together, as ``rack/r1`` or ``host/ctl-01``; for the view
                ``failure``.
            focus: Draw only this part and what it is linked to, as ``rack/r07``, ``group/cmp``,
                ``network/api`` or ``zone/az1``.

        Raises:
            UnknownNameError: No such view, part or thing to lose; the nearest one is named.
            InputError: The view shows no loss.
        """
        from archbook.views.registry import view_called  # noqa: PLC0415 - only for drawing
        from archbook.workspace.drawing import Drawing  # noqa: PLC0415 - fonts and images
        from archbook.workspace.viewed import scene_of  # noqa: PLC0415 - only for drawing

        return Drawing(scene_of(view_called(view), self.blueprint(), lost, focus), self.language)

    def views(self) -> tuple[str, ...]:
        """Return the ids of all views."""
        from archbook.views.registry import all_views  # noqa: PLC0415 - only for drawing

        return tuple(view.id for view in all_views())
