"""Spread a purchase over the years that it serves."""

from decimal import Decimal

from archbook.model.finding import Citation

SOURCE = Citation("capital-recovery-factor", "Annual capital recovery factors")


def recovery_factor(interest_percent: Decimal, years: int) -> Decimal:
    """Return the share of a purchase that each of *years* bears: i (1 + i)^n / ((1 + i)^n - 1).

    Without interest that is one part in *years*.

    Source: Capital recovery factor, as tabled by ASHRAE.
    """
    if not interest_percent:
        return Decimal(1) / years
    rate = interest_percent / 100
    grown = (1 + rate) ** years
    return rate * grown / (grown - 1)
