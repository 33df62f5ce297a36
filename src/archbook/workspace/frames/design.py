"""What stands where, what was found, and what an upgrade changes, as pandas data frames."""

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


def upgrade_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per step and change of an ``upgrade/v1`` document."""
    rows = [
        {
            "from": step["from"],
            "to": step["to"],
            "since": change["since"],
            "kind": change["kind"],
            "subject": change["subject"],
            "message": change["message"],
            "instead": ", ".join(change["instead"]),
            "groups": ", ".join(change["groups"]),
            "source": change["source"]["title"],
        }
        for step in document["steps"]
        for change in step["changes"]
    ]
    columns = [
        *("from", "to", "since", "kind", "subject", "message", "instead", "groups", "source"),
    ]
    return pd.DataFrame(rows, columns=columns)
