"""The bill of materials as pandas data frames."""

from typing import Any

import pandas as pd


def bill_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per line of a ``bom/v1`` document, its reason in two columns."""
    rows = [
        {
            **{key: value for key, value in line.items() if key != "reason"},
            "reason": line["reason"]["text"],
            "reason_source": line["reason"]["source"],
        }
        for line in document["lines"]
    ]
    return pd.DataFrame(rows).astype({"quantity": "Int64"} if rows else {})


def parts_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per part of a ``bom/v1`` document, with what is bought in each year."""
    years = sorted({int(year) for one in document["parts"] for year in one["by_phase"]})
    rows = [
        {
            **{key: value for key, value in one.items() if key != "by_phase"},
            **{f"year_{year}": one["by_phase"].get(str(year), 0) for year in years},
        }
        for one in document["parts"]
    ]
    return pd.DataFrame(rows)
