"""Racks and cables as pandas data frames."""

from typing import Any

import pandas as pd


def racks_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per rack of a ``racks/v1`` document."""
    rows = [
        {
            "rack": one["rack"],
            "type": one["type"],
            "height_u": one["height_u"],
            "used_u": one["used_u"]["value"],
            "free_u": sum(space["height_u"] for space in one["free"]),
            "weight_kg": one["weight_kg"]["value"],
            "max_load_kg": one["max_load_kg"],
            "load_w": one["load_w"]["value"],
            "things_without_load": one["load_w"]["inputs"]["without_figure"],
            "allowed_w": _value(one["allowed_w"]),
            "nameplate_w": _value(one["nameplate_w"]),
            "oversubscription_ratio": _value(one["oversubscription"]),
            "hosts_left_out": sum(each["hosts"] for each in one["left_out"]),
        }
        for one in document["racks"]
    ]
    return pd.DataFrame(rows)


def _value(quantity: dict[str, Any] | None) -> float | None:
    return quantity["value"] if quantity else None


def mounted_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per thing in a rack of a ``racks/v1`` document."""
    rows = [
        {"rack": rack["rack"], **{key: one[key] for key in _MOUNTED}}
        for rack in document["racks"]
        for one in rack["mounted"]
    ]
    frame = pd.DataFrame(rows, columns=["rack", *_MOUNTED])
    return frame.rename(columns={"position": "position_u"})


_MOUNTED = ("position", "height_u", "kind", "name", "of", "known")


def cables_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per kind of cable of a ``racks/v1`` document."""
    rows = [
        {
            **{key: value for key, value in one.items() if key not in {"ends", "reason"}},
            "from": one["ends"][0],
            "to": one["ends"][1],
            "reason": one["reason"]["text"],
        }
        for one in document["cables"]
    ]
    return pd.DataFrame(rows)
