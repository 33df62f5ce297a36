"""What was compared, varied and chosen, as pandas data frames."""

from typing import Any

import pandas as pd


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
