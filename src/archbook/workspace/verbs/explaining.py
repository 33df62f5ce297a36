"""Verbs that explain one thing."""

from datetime import date
from typing import TYPE_CHECKING

from archbook.workspace.at_hand import AtHand
from archbook.workspace.examiner import Examiner, today

if TYPE_CHECKING:
    from archbook.workspace.explained import Explained
    from archbook.workspace.inspected import Inspected


class ExplainingVerbs(AtHand):
    """Verbs that explain one thing."""

    __slots__ = ()

    def explain(self, name: str, *, as_of: date | None = None) -> "Explained | Inspected":
        """Explain a rule, a service, a component, a term …, and how it is in this design.

        Args:
            name: ``ID``, or ``KIND/ID`` where several things have one name; or a part of the
                design, as ``group/ctl``: see `inspect`.
            as_of: The day on which waivers are judged; today when not given.

        Raises:
            UnknownNameError: There is no such thing; the nearest one is named.
        """
        from archbook.workspace.explained import Here, explained  # noqa: PLC0415 - only for this
        from archbook.workspace.inspected import is_subject  # noqa: PLC0415 - the same

        if is_subject(name):
            return self.inspect(name, as_of=as_of)
        here = Here(self.blueprint(), lambda: self.check(as_of=as_of))
        return explained(name, self.catalog, self.language, here)

    def inspect(
        self, subject: str, *, view: str | None = None, as_of: date | None = None
    ) -> "Inspected":
        """Return who stands at a place, why, on which ports, and what was found about it.

        Args:
            subject: As ``group/ctl``, ``host/ctl-01``, ``rack/r1``, ``service/nova``,
                ``network/api``, ``storage/volumes``, ``zone/az1`` or ``cloud``; with *view* also
                any id of its drawing.
            view: The view whose drawing has the id.
            as_of: The day on which waivers are judged; today when not given.

        Raises:
            UnknownNameError: Neither the design nor the drawing has it; the nearest is named.
        """
        from archbook.workspace.inspected import (  # noqa: PLC0415 - only for this verb
            inspected_anew,
        )

        blueprint = self.blueprint()
        findings = Examiner(self.catalog, None, as_of or today()).judge(blueprint)
        return inspected_anew(blueprint, findings, subject, self.language, view)
