"""Verbs that say what is bought, and what it costs."""

from datetime import date
from typing import TYPE_CHECKING

from archbook.workspace.at_hand import AtHand
from archbook.workspace.examiner import today

if TYPE_CHECKING:
    from pathlib import Path

    from archbook.model.public_prices import PublicPrices
    from archbook.workspace.costed import Costed, PricesGiven
    from archbook.workspace.priced import Bill


class CostingVerbs(AtHand):
    """Verbs that say what is bought, and what it costs."""

    __slots__ = ()

    def bom(self) -> "Bill":
        """Return the bill of materials."""
        from archbook.bom import bill  # noqa: PLC0415 - only for this verb
        from archbook.workspace.priced import Bill  # noqa: PLC0415 - the same

        blueprint = self.blueprint()
        return Bill(bill(blueprint), blueprint, self.language)

    def cost(
        self,
        prices: "PricesGiven",
        public: "str | Path | PublicPrices | None" = None,
        years: int | None = None,
        *,
        as_of: date | None = None,
    ) -> "Costed":
        """Return what it costs to buy and to run, with the user's own prices.

        Args:
            prices: A price list, or its file: YAML, or CSV of part, price and currency. Of
                several the later ones add prices of parts.
            public: Prices of a public cloud to compare with, or their file.
            years: Years to look at; those of the design when not given.
            as_of: The day on which prices must hold; today when not given.

        Raises:
            InputError: A price list cannot be used; every fault is named with its line.
            MissingProgramError: The package that knows the currencies is not there.
        """
        from archbook.workspace.costed import costed  # noqa: PLC0415 - only for this verb

        given = (self.blueprint(), prices, public)
        return costed(*given, years=years, day=as_of or today(), language=self.language)

    def price_template(self) -> str:
        """Return a price list (YAML) with every part of the bill, to be filled in."""
        from archbook.bom import bill  # noqa: PLC0415 - only for this verb
        from archbook.report.price_template import price_template  # noqa: PLC0415 - the same

        return price_template(bill(self.blueprint()), self.language)
