"""Read price lists: every fault named at once, at its line."""

from collections.abc import Iterable
from pathlib import PurePath
from typing import TYPE_CHECKING

from archbook.errors import Fault, FaultyFileError
from archbook.formats.prices.currencies import currency_faults, unknown_currency
from archbook.formats.prices.table import of_table
from archbook.marked import read
from archbook.marked.tree import line_of
from archbook.model.prices import PriceList
from archbook.model.public_prices import PublicPrices

if TYPE_CHECKING:
    from yaml import Node

TABLES = (".csv", ".tsv")
"""Ends of the names of files that are tables; all others are YAML."""


def price_list(content: bytes | str, path: str) -> PriceList:
    """Read a price list: YAML, or a table of part, price and currency.

    Raises:
        FaultyFileError: It cannot be used, or its currencies cannot be added up.
        MissingProgramError: The package that knows the currencies is not there.
    """
    if PurePath(path).suffix.lower() in TABLES:
        return of_table(content, path)
    marked = read(content, PriceList, path)
    _refuse(currency_faults(marked.value), marked.tree, path)
    return marked.value


def public_prices(content: bytes | str, path: str) -> PublicPrices:
    """Read the price list of a public cloud.

    Raises:
        FaultyFileError: It cannot be used.
        MissingProgramError: The package that knows the currencies is not there.
    """
    marked = read(content, PublicPrices, path)
    _refuse(unknown_currency(marked.value.currency, ("currency",)), marked.tree, path)
    return marked.value


def _refuse(faults: Iterable[Fault], tree: "Node", path: str) -> None:
    found = [Fault(one.where, one.message, line_of(tree, one.where)) for one in faults]
    if found:
        raise FaultyFileError(sorted(found, key=lambda fault: fault.line or 0), path)
