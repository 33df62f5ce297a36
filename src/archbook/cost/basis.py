"""What all amounts are reckoned from."""

from collections.abc import Iterator
from dataclasses import dataclass

from archbook.model.blueprint import Blueprint
from archbook.model.cost import PricedLine
from archbook.model.prices import PriceList, kind_of
from archbook.model.sizing import Sizing


@dataclass(frozen=True, slots=True)
class Basis:
    """A design with its priced bill.

    Attributes:
        blueprint: What stands where.
        sizing: What it offers.
        lines: Lines of its bill with their prices.
        prices: The price list.
        years: Years that are looked at.
    """

    blueprint: Blueprint
    sizing: Sizing
    lines: tuple[PricedLine, ...]
    prices: PriceList
    years: int

    def once(self) -> Iterator[PricedLine]:
        """Yield the lines that are paid once."""
        return (one for one in self.lines if not one.line.yearly)

    def each_year(self) -> Iterator[PricedLine]:
        """Yield the lines that are paid again in each year."""
        return (one for one in self.lines if one.line.yearly)

    def lifetime(self, line: PricedLine) -> int:
        """Return after how many years a thing is bought again: the years of the plan if unsaid."""
        return self.prices.lifetime(line.part) or self.years

    def unsaid_lifetimes(self) -> Iterator[str]:
        """Yield the kinds of parts whose lifetime the price list does not say."""
        kinds = dict.fromkeys(one.part for one in self.once())
        yield from dict.fromkeys(kind_of(one) for one in kinds if not self.prices.lifetime(one))
