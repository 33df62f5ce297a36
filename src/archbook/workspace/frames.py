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


def sensitivity_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return a row per input, or per point of a sweep, of a ``sensitivity/v1`` document."""
    answer = f"{document['answer']}_{document['unit']}".replace("-", "_").rstrip("_")
    if sweep := document["sweep"]:
        rows = [{sweep["input"]: one["value"], answer: one["answer"]} for one in sweep["points"]]
        return pd.DataFrame(rows, columns=[sweep["input"], answer])
    bars = [
        {
            "input": one["input"],
            "base": one["base"],
            "low": one["low"]["value"],
            "high": one["high"]["value"],
            f"{answer}_at_low": one["low"]["answer"],
            f"{answer}_at_high": one["high"]["answer"],
        }
        for one in document["inputs"]
    ]
    return pd.DataFrame(bars)


def optimise_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per kind of hosts of an ``optimise/v1`` document; none without an answer."""
    cost = f"cost_each_{document['currency'] or 'unknown_currency'}"
    answer = document["answer"]
    rows = [
        {
            "server": one["server"],
            "use": one["use"],
            "pool": one["pool"],
            "store": one["store"],
            "hosts": one["hosts"],
            "most_in_a_rack": max(one["racks"], default=None),
            "raw_tb_each": one["raw_tb"],
            cost: one["cost_each"],
        }
        for one in (answer["chosen"] if answer else ())
    ]
    columns = ["server", "use", "pool", "store", "hosts", "most_in_a_rack", "raw_tb_each", cost]
    return pd.DataFrame(rows, columns=columns)
