"""Sizes as pandas data frames; units stand in the column names."""

from collections.abc import Iterable
from typing import Any

import pandas as pd


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


def estimates_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per number of a ``size/v1`` document that stands alone."""
    rows = [
        {
            **{key: one[key] for key in ("subject", "of", "region", "name", "unit")},
            "value": one["quantity"]["value"],
            "formula": one["quantity"]["formula"],
            "source": one["quantity"]["source"]["title"],
        }
        for one in document["estimates"]
    ]
    columns = ["subject", "of", "region", "name", "unit", "value", "formula", "source"]
    return pd.DataFrame(rows, columns=columns)


def packing_frame(packings: list[dict[str, Any]]) -> pd.DataFrame:
    """Return one row per pattern of the packings of a ``size/v1`` document."""
    rows = [
        {
            "subject": packing["subject"],
            "lost": packing["lost"],
            "group": pattern["group"],
            "hosts": pattern["hosts"],
            **{f"instances_{name}": count for name, count in pattern["instances"].items()},
        }
        for packing in packings
        for pattern in packing["patterns"]
    ]
    return pd.DataFrame(rows)


def needed_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per pool and what asks for hosts of a ``size/v1`` document."""
    rows = [
        {
            "subject": need["subject"],
            "region": need["region"],
            "by": need["by"],
            "hosts_needed": need["hosts"]["value"],
            "hosts_there": need["there"],
            "binding": need["binding"],
        }
        for need in document["needed"]
    ]
    columns = ["subject", "region", "by", "hosts_needed", "hosts_there", "binding"]
    return pd.DataFrame(rows, columns=columns)


def years_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per pool and year of a ``size/v1`` document, units in the names."""
    rows = [
        {
            "subject": year["subject"],
            "region": year["region"],
            "year": year["year"],
            "instances": year["instances"]["value"],
            **{f"demand_{name}": value for name, value in year["demand"].items()},
            "hosts_needed": year["hosts"]["value"],
            "hosts_there": year["there"],
            "room": year["room"],
        }
        for year in document["years"]
    ]
    return pd.DataFrame(rows)
