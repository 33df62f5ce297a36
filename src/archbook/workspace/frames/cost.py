"""Costs as pandas data frames."""

from typing import Any

import pandas as pd

_MONEY = ("list_price", "unit_price", "amount")


def lines_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per line of a ``cost/v1`` document, the currency in the names of columns."""
    columns = {name: f"{name}_{document['currency']}" for name in _MONEY}
    return pd.DataFrame(document["lines"]).rename(columns=columns)


def yearly_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per kind of cost of a ``cost/v1`` document, a column for each year.

    An amount that is not known whole is a missing value.
    """
    currency = document["currency"]
    rows = [
        {
            "item": cost["item"],
            **{
                f"year_{number}_{currency}": one["value"]
                for number, one in enumerate(cost["years"], 1)
            },
            f"total_{currency}": cost["total"]["value"],
        }
        for cost in document["yearly"]
    ]
    return pd.DataFrame(rows)
