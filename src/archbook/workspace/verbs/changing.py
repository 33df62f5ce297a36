"""Verbs that change a design, or show what a change means."""

from collections.abc import Iterable
from datetime import date
from typing import TYPE_CHECKING, Self

from archbook.model.design import Design
from archbook.model.edit import Edit, apply
from archbook.model.finding import Severity
from archbook.workspace.at_hand import AtHand
from archbook.workspace.cure import Cured, cure
from archbook.workspace.examiner import Examiner, today

if TYPE_CHECKING:
    from archbook.workspace.compared import Compared
    from archbook.workspace.upgraded import Upgraded


class ChangingVerbs(AtHand):
    """Verbs that change a design, or show what a change means."""

    __slots__ = ()

    def fix(
        self,
        rules: Iterable[str] = (),
        *,
        at_least: Severity | str = Severity.WARNING,
        profile: str | None = None,
        as_of: date | None = None,
    ) -> Cured:
        """Apply every proved fix, worst finding first, until none is left.

        Args:
            rules: Rules to cure, however mild their findings; all when empty.
            at_least: Mildest findings to cure when no rule is named: a hint is not an order.
            profile: Profile to judge by, instead of the design's own.
            as_of: The day on which waivers are judged; today when not given.
        """
        self.blueprint()
        examine = Examiner(self.catalog, profile, as_of or today())
        return cure(self.design, examine, rules, Severity(at_least), language=self.language)

    def diff(
        self,
        later: AtHand | Design,
        *,
        profile: str | None = None,
        as_of: date | None = None,
    ) -> "Compared":
        """Return what a later design does not have in common with this one.

        Args:
            later: The other design.
            profile: Profile to judge both by, instead of their own.
            as_of: The day on which waivers are judged; today when not given.
        """
        from archbook.workspace.compared import compared  # noqa: PLC0415 - only for this verb

        examine = Examiner(self.catalog, profile, as_of or today())
        other = later if isinstance(later, AtHand) else self.with_design(later)
        old, new = self.blueprint(), other.blueprint()
        return compared((old, examine.judge(old)), (new, examine.judge(new)), self.language)

    def upgrade(
        self, to: str, *, profile: str | None = None, as_of: date | None = None
    ) -> "Upgraded":
        """Show what a move to a later release changes, and the way there.

        Args:
            to: Release to move to.
            profile: Profile to judge by, instead of the design's own.
            as_of: The day on which waivers and ends of life are judged; today when not given.

        Raises:
            UnknownNameError: No such release; the nearest one is named.
            InputError: The release is not newer than the design's own.
        """
        from archbook.upgrade import upgrade  # noqa: PLC0415 - only for this verb
        from archbook.workspace.upgraded import Upgraded  # noqa: PLC0415 - the same

        self.blueprint()
        day = as_of or today()
        judge = Examiner(self.catalog, profile, day).judge
        found = upgrade(self.design, self.catalog, to, judge, day)
        return Upgraded(found, self.catalog, self.language)

    def apply(self, *edits: Edit) -> Self:
        """Return a workspace with *edits* made to the design; comments of the file stay.

        Raises:
            EditError: An edit does not fit the design.
        """
        return self.with_design(apply(self.design, *edits))
