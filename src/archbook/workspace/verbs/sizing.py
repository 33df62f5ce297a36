"""Verbs that say how much is needed, and choose what gives it."""

from collections.abc import Mapping, Sequence
from dataclasses import replace
from datetime import date
from typing import TYPE_CHECKING

from archbook.workspace.at_hand import AtHand
from archbook.workspace.examiner import Examiner, today

if TYPE_CHECKING:
    from pathlib import Path

    from archbook.model.choice import ServerChoice, Wishes
    from archbook.sensitivity.tornado import Range, Tell
    from archbook.workspace.costed import PricesGiven
    from archbook.workspace.optimised import Effort, Optimised
    from archbook.workspace.sized import Sized
    from archbook.workspace.swayed import Swayed


class SizingVerbs(AtHand):
    """Verbs that say how much is needed, and choose what gives it."""

    __slots__ = ()

    def size(self, years: int = 0) -> "Sized":
        """Return demand, capacity, what a loss leaves, and headroom, with their working.

        Args:
            years: Years ahead for which the hosts needed are reckoned, too.
        """
        from archbook.sizing import size  # noqa: PLC0415 - only for this verb
        from archbook.workspace.sized import Sized  # noqa: PLC0415 - the same

        blueprint = self.blueprint()
        return Sized(size(blueprint, years), blueprint, self.language)

    def sensitivity(  # noqa: PLR0913 - each is a choice of its own, by keyword
        self,
        of: str = "hosts",
        *,
        vary: "Mapping[str, Range] | None" = None,
        over: tuple[str, Sequence[float | str]] | None = None,
        share: float = 0.2,
        prices: "PricesGiven | None" = None,
        tell: "Tell | None" = None,
        as_of: date | None = None,
    ) -> "Swayed":
        """Show which inputs move an answer, or how one input does.

        Host groups whose demand is stated are made just large enough each time.

        Args:
            of: ``hosts``, ``rack-units``, ``raw-tb``, ``watts`` or ``cost``.
            vary: Input → its own low and high end.
            over: One input and the values that it is led through, instead of all inputs.
            share: How far inputs are varied to each side, as a share of their value.
            prices: A price list, which the cost needs.
            tell: Is told how many inputs are done, and how many there are.
            as_of: Day on which the prices are to hold; today when not given.

        Raises:
            UnknownNameError: No such answer or input; the nearest one is named.
            InputError: A range or a price list cannot be used.
        """
        from archbook.workspace.swayed import Question, swayed  # noqa: PLC0415 - only for this

        asked = Question(of, vary or {}, over, share, prices, as_of or today())
        self.blueprint()
        return swayed(self.design, self.catalog, asked, self.language, tell)

    def optimise(  # noqa: PLR0913 - each is a choice of its own, by keyword
        self,
        servers: "str | Path | Sequence[ServerChoice]" = (),
        *,
        prices: "PricesGiven | None" = None,
        wishes: "Wishes | None" = None,
        effort: "Effort | None" = None,
        profile: str | None = None,
        as_of: date | None = None,
    ) -> "Optimised":
        """Choose servers, their counts and the storage scheme for the workload of the design.

        Args:
            servers: Servers that can be bought, or their file; the design's own hardware when
                not given.
            prices: A price list, or its file, for servers whose offer states no cost.
            wishes: What to choose beside the design's own: storage schemes, kinds, convergence.
            effort: How long to look, and for how many answers.
            profile: Profile to judge the new design by, instead of the design's own.
            as_of: The day on which waivers are judged; today when not given.

        Raises:
            InputError: The design says too little, or a file cannot be used.
            MissingProgramError: HiGHS is not there.
        """
        from archbook.model.choice import Wishes  # noqa: PLC0415 - only for this verb
        from archbook.workspace.optimised import (  # noqa: PLC0415 - the same
            Effort,
            offers,
            optimised,
        )

        self.blueprint()
        choices, currency = offers(self.design, servers, prices)
        return optimised(
            design=self.design,
            catalog=self.catalog,
            servers=choices,
            wishes=replace(wishes or Wishes(), currency=currency),
            effort=effort or Effort(),
            judge=Examiner(self.catalog, profile, as_of or today()),
            language=self.language,
        )
