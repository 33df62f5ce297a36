"""A survey as pandas data frames, read of its document and machines."""

from collections.abc import Sequence
from typing import Any

import pandas as pd

from archbook.model.machine import Machine


def flavors_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per flavor of a ``workload/v1`` document."""
    rows = [
        {key: value for key, value in flavor.items() if key != "machines"}
        for flavor in document["flavors"]
    ]
    return pd.DataFrame(rows)


def machines_frame(before: Sequence[Machine], after: Sequence[Machine]) -> pd.DataFrame:
    """Return one row per machine that moves, as it is and as it is counted."""
    rows = [
        {
            "name": one.name,
            "cluster": one.location.cluster,
            "system": one.system,
            "power": one.power,
            "vcpus": one.vcpus,
            "ram_mib": one.ram_mib,
            "disk_mib": one.disk_mib,
            "in_use_mib": one.in_use_mib,
            "counted_vcpus": sized.vcpus,
            "counted_ram_mib": sized.ram_mib,
            "counted_disk_mib": sized.disk_mib,
            "obstacles": len(one.obstacles),
        }
        for one, sized in zip(before, after, strict=True)
    ]
    return pd.DataFrame(rows)


def conversions_frame(document: dict[str, Any]) -> pd.DataFrame:
    """Return one row per machine of a ``conversion/v1`` document."""
    kept = ("name", "flavor", "family", "disks", "copy_gb", "hours")
    rows = [
        {
            **{key: machine[key] for key in kept},
            "commands": "\n".join(machine["commands"]),
            "steps_before": len(machine["before"]),
        }
        for machine in document["machines"]
    ]
    return pd.DataFrame(rows, columns=[*kept, "commands", "steps_before"])
