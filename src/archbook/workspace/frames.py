"""The same results as pandas data frames; the only place that knows pandas."""

from collections.abc import Iterable
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


def sizing_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per pool of hosts or store of a ``size/v1`` document, units in the names."""
    rows: dict[tuple[str, str | None], dict[str, Any]] = {}
    for one in document["resources"]:
        head = {"subject": one["subject"], "region": one["region"], "binding": None}
        row = rows.setdefault((one["subject"], one["region"]), head)
        if one["binding"]:
            row["binding"] = one["resource"]
        for figure in ("demand", "capacity", "after_loss", "headroom"):
            if found := one[figure]:
                row[f"{figure}_{one['resource']}"] = found["value"]
    return pd.DataFrame(list(rows.values()), columns=_columns(rows.values()))


def _columns(rows: Iterable[dict[str, Any]]) -> list[str]:
    """Return the columns of all rows, in the order in which they first come."""
    every = dict.fromkeys(name for row in rows for name in row)
    return list(every or dict.fromkeys(("subject", "region", "binding")))


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


def platforms_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per platform of a ``platforms/v1`` document, the best first."""
    rows = [
        {
            "platform": one["name"],
            "status": one["status"],
            "total": one["total"],
            "known": one["known"],
            **{name: one["scores"].get(name, {}).get("points") for name in document["weights"]},
        }
        for one in document["platforms"]
    ]
    return pd.DataFrame(rows)
