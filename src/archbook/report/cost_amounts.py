"""Amounts of money in documents and tables, each with what it was found from."""

from dataclasses import dataclass
from decimal import Decimal
from typing import Any

from archbook.i18n.translation import translate
from archbook.model.blueprint import Blueprint
from archbook.model.cost import Amount
from archbook.report.cost_words import FINER, rounded
from archbook.report.plain import plain, words
from archbook.report.sizing import source_document
from archbook.report.sources import cited
from archbook.report.table import Cell
from archbook.units import UNKNOWN

_SIGNIFICANT = 12
"""Digits of an input: more than any figure has that a person gives."""


@dataclass(frozen=True, slots=True)
class Writer:
    """What all amounts of one document have in common.

    Attributes:
        blueprint: The design, whose catalog has the sources.
        digits: Decimal places of the currency.
        language: Language of the sentences.
    """

    blueprint: Blueprint
    digits: int
    language: str

    def money(self, value: Decimal | None, finer: int = 0) -> float | None:
        """Return an amount for JSON, rounded as money is; whole ones without a point."""
        if value is None:
            return None
        found = rounded(value, self.digits + finer)
        return int(found) if found == found.to_integral_value() else float(found)

    def amount(self, found: Amount, finer: int = 0) -> dict[str, Any]:
        """Return an amount with its formula, inputs and source."""
        return {
            "value": self.money(found.value, finer),
            "known": self.money(found.known, finer),
            "lacks": [plain(name) for name in found.lacks],
            "formula": words(found.formula, self.language),
            "inputs": {plain(key): _input(one) for key, one in found.inputs.items()},
            "source": source_document(cited(found.source, self.blueprint.facts, self.language)),
        }

    def rate(self, found: Amount) -> dict[str, Any]:
        """Return a rate: an amount with more decimal places than its currency has."""
        return self.amount(found, FINER)

    def working(self, found: Amount, finer: int = 0) -> tuple[Cell, ...]:
        """Return value, formula, inputs and source as cells of a table."""
        value = found.value
        return (
            None if value is None else f"{rounded(value, self.digits + finer):,f}",
            found.formula,
            "; ".join(f"{key} = {self._said(one)}" for key, one in found.inputs.items()),
            cited(found.source, self.blueprint.facts, self.language).name,
        )

    def _said(self, value: float | str | None) -> str:
        if value is None:
            return translate(UNKNOWN, self.language)
        return value if isinstance(value, str) else f"{value:,.10g}"


def _input(value: float | str | None) -> float | str | None:
    """Return an input for JSON without the dust of binary fractions."""
    if value is None:
        return None
    if isinstance(value, str):
        return plain(value)
    found = float(f"{value:.{_SIGNIFICANT}g}")
    return int(found) if found.is_integer() else found
