"""A cost that shows itself and saves itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeAlias

from archbook.bom import bill
from archbook.cost import cost
from archbook.errors import InputError
from archbook.formats.prices import price_list, public_prices, together
from archbook.formats.prices.currencies import digits
from archbook.formats.prices.table import MOST_BYTES
from archbook.i18n import Message
from archbook.model.bill import BillOfMaterials
from archbook.model.blueprint import Blueprint
from archbook.model.cost import Cost
from archbook.model.prices import PriceList
from archbook.model.public_prices import PublicPrices
from archbook.report.cost import WORKBOOK, cost_file
from archbook.report.cost_document import cost_document
from archbook.report.cost_tables import cost_html, cost_text
from archbook.report.cost_working import cost_working
from archbook.sizing import size
from archbook.workspace.files import read, write
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd

PricesGiven: TypeAlias = str | Path | PriceList | Iterable[str | Path | PriceList]
"""A price list, or its file; of several the later ones add prices of parts."""


@dataclass(frozen=True, slots=True, repr=False)
class Costed(ShowsItself):
    """What a cloud costs to buy and to run, with the user's own prices.

    Attributes:
        cost: Money by line, year and resource.
        bill: What is bought.
        blueprint: What stands where.
        language: ``en`` or ``ko``.
    """

    cost: Cost
    bill: BillOfMaterials
    blueprint: Blueprint
    language: str = "en"

    def document(self) -> dict[str, Any]:
        """Return the cost as the JSON document ``cost/v1``."""
        return cost_document(self.cost, self.blueprint, self.language)

    def frame(self) -> "pd.DataFrame":
        """Return one row per line of the bill, as a pandas `DataFrame`, with prices.

        Columns of money end in the currency, as ``unit_price_EUR``; unknown figures are missing
        values.
        """
        from archbook.workspace.frames.cost import lines_frame  # noqa: PLC0415 - pandas on demand

        return lines_frame(self.document())

    def yearly_frame(self) -> "pd.DataFrame":
        """Return one row per kind of cost and one column per year, in the currency they name."""
        from archbook.workspace.frames.cost import yearly_frame  # noqa: PLC0415 - the same

        return yearly_frame(self.document())

    def working(self) -> str:
        """Return the formula, the inputs and the source of each amount, as text."""
        return cost_working(self.cost, self.blueprint, self.language)

    def rating(self) -> str:
        """Return a shell script that makes rules of CloudKitty's hashmap of what users pay."""
        from archbook.report.rating import rating_script  # noqa: PLC0415 - only for this text

        return rating_script(self.cost, self.language)

    def render(self, form: str) -> bytes:
        """Return the cost as a file of the format *form*: ``csv``, ``md``, ``json`` or ``xlsx``.

        Raises:
            OutputError: No such format; the known ones are named.
            MissingProgramError: The package that writes workbooks is not there.
        """
        if form != WORKBOOK:
            return cost_file(self.cost, self.blueprint, form, self.language).encode()
        from archbook.report.cost_sheets import cost_pages  # noqa: PLC0415 - only for this format
        from archbook.report.spreadsheet import workbook  # noqa: PLC0415 - the same

        pages = cost_pages(self.cost, self.bill, self.language)
        return workbook(pages, self.cost.design, self.language)

    def save(self, path: str | Path) -> Path:
        """Write the cost; the path's suffix names the format."""
        path = Path(path)
        return write(path, self.render(path.suffix.removeprefix(".")))

    def html(self) -> str:
        """Return the cost as HTML tables."""
        return cost_html(self.cost, self.language)

    def __str__(self) -> str:
        """Return the cost as text tables."""
        return cost_text(self.cost, self.language)

    __repr__ = __str__


def costed(  # noqa: PLR0913 - each is a choice of its own, by keyword
    blueprint: Blueprint,
    prices: PricesGiven,
    public: str | Path | PublicPrices | None,
    *,
    years: int | None,
    day: date,
    language: str,
) -> Costed:
    """Return what *blueprint* costs with price lists, given as files or as they were read.

    Raises:
        InputError: A price list cannot be used.
        MissingProgramError: The package that knows the currencies is not there.
    """
    listed, bought = prices_of(prices), bill(blueprint)
    found = cost(
        blueprint,
        bought,
        size(blueprint),
        listed,
        digits=digits(listed.currency),
        day=day,
        public=_public(public),
        years=years,
    )
    return Costed(found, bought, blueprint, language)


def prices_of(given: PricesGiven) -> PriceList:
    """Return the price list that *given* is, or that several of them are together.

    Raises:
        InputError: A price list cannot be used.
    """
    listed = [given] if isinstance(given, str | Path | PriceList) else list(given)
    if not listed:
        raise InputError(Message("give at least one price list"))
    return together([_listed(one) for one in listed])


def _listed(given: str | Path | PriceList) -> tuple[str, PriceList]:
    if isinstance(given, PriceList):
        return given.title or "prices", given
    return str(given), price_list(_content(Path(given)), str(given))


def _public(given: str | Path | PublicPrices | None) -> PublicPrices | None:
    if given is None or isinstance(given, PublicPrices):
        return given
    return public_prices(_content(Path(given)), str(given))


def _content(path: Path) -> bytes:
    if not path.exists():
        text = "{path}: no such file; `archbook cost DESIGN --template -o {path}` makes a list"
        raise InputError(Message(text, {"path": str(path)}))
    return read(path, MOST_BYTES)
