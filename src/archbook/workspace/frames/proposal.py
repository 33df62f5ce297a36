"""A proposal and its alternatives as a pandas data frame."""

from typing import Any

import pandas as pd


def proposal_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per way of a ``proposal/v1`` document; unknown figures are missing values."""
    rows = [{"id": "proposal", "what": "", **document["footprint"], "lost": ""}]
    for one in document["alternatives"]:
        figures = one["footprint"] or {}
        rows.append({"id": one["id"], "what": one["what"], **figures, "lost": one["lost"]})
    columns = [
        "id",
        "what",
        "hosts",
        "racks",
        "rack_units",
        "raw_tb",
        "usable_tb",
        "typical_w",
        "lost",
    ]
    return pd.DataFrame(rows, columns=columns)
