"""The difference of two designs as a pandas data frame."""

from typing import Any

import pandas as pd

from archbook.model.told import in_words


def difference_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per change of a ``diff/v1`` document, its values as a person writes them."""
    rows = [
        {
            "what": change["what"],
            "subject": change["subject"],
            "field": change["field"],
            "before": in_words(change["before"]),
            "after": in_words(change["after"]),
        }
        for change in document["changes"]
    ]
    return pd.DataFrame(rows, columns=["what", "subject", "field", "before", "after"])
