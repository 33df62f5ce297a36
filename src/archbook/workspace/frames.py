"""The same results as pandas data frames; the only place that knows pandas."""

from typing import Any

import pandas as pd


def plan_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per group and component of a ``plan/v1`` document."""
    rows = [
        {
            "group": group["name"],
            "hosts": group["count"],
            **{key: value for key, value in component.items() if key != "reason"},
            "reason": component["reason"]["text"],
            "source": component["reason"]["source"],
        }
        for group in document["groups"]
        for component in group["components"]
    ]
    return pd.DataFrame(rows)


def findings_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per finding of a ``findings/v1`` document."""
    rows = [
        {
            "severity": found["severity"],
            "rule": found["rule"],
            "subject": found["subject"],
            "message": found["message"],
            "source": found["source"]["title"],
            "fixable": found["fix"] is not None,
        }
        for found in document["findings"]
    ]
    columns = ["severity", "rule", "subject", "message", "source", "fixable"]
    return pd.DataFrame(rows, columns=columns)


def bill_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per line of a ``bom/v1`` document."""
    return pd.DataFrame(document["lines"])
