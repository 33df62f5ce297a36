"""Files of NetBox's library that nobody of this project wrote lose no field on the way in.

The library is large and not ours to carry. The files are those of the shared inputs beside the
checkout, or of the folder that ARCHBOOK_DEVICE_TYPES names, as a checkout of
netbox-community/devicetype-library.
"""

import os
import re
from collections import Counter
from pathlib import Path
from typing import Any

import pytest
import yaml

from archbook.errors import FaultyFileError
from archbook.formats.netbox import Imported, Origin, imported
from archbook.marked import read
from archbook.model.catalog.facts import KINDS

SHARED = Path(__file__).parents[3] / "shared" / "real-inputs" / "astrateam-net+devicetype-library"
FOLDER = Path(os.environ.get("ARCHBOOK_DEVICE_TYPES") or SHARED)
FEWEST = 20
KG = {"kg": 1, "g": 1 / 1000, "lb": 0.45359237, "oz": 0.45359237 / 16}

pytestmark = pytest.mark.skipif(not FOLDER.is_dir(), reason=f"no device types at {FOLDER}")


def _files() -> list[Path]:
    return sorted(path for path in FOLDER.rglob("*.y*ml") if "module-types" not in path.parts)


def _entry(path: Path) -> Imported | None:
    """Return the entry, or None for a part of another machine and for nonsense.

    Where only a person can say what the thing is, we say it is a firewall: they have every field.
    """
    refusal = ""
    for kind in (None, "firewall"):
        try:
            return imported(path.read_bytes(), path.name, Origin("a-source", kind))
        except FaultyFileError as error:
            refusal = str(error)
    if not re.search(r"no rack units|weight: must be", refusal):
        pytest.fail(refusal)
    return None


def _same(given: dict[str, Any], entry: dict[str, Any], path: Path) -> None:
    assert entry["vendor"] == given["manufacturer"], path
    assert entry["model"] == str(given["model"]), path
    assert entry["height_u"] == given["u_height"], path
    assert entry.get("part_number", "") == str(given.get("part_number") or ""), path
    assert entry.get("airflow") == given.get("airflow"), path
    if "weight" in given:
        weight = given["weight"] * KG[given["weight_unit"]]
        assert entry["weight_kg"] == pytest.approx(weight, abs=0.006), path
    link = re.search(r"https?://", str(given.get("comments", "")))
    assert ("datasheet" in entry) == bool(link), path


def _same_parts(given: dict[str, Any], entry: dict[str, Any], path: Path) -> None:
    sockets = Counter(
        (port["type"], bool(port.get("mgmt_only")))
        for port in given.get("interfaces") or ()
        if port["type"] not in {"lag", "virtual", "bridge"}
    )
    kept = {
        (port["type"], port.get("management", False)): port["count"]
        for port in entry.get("ports", ())
    }
    assert kept == sockets, path
    inlets = Counter(
        (port.get("type"), port.get("maximum_draw") or None, port.get("allocated_draw") or None)
        for port in given.get("power-ports") or ()
    )
    assert {
        (inlet.get("type"), inlet.get("maximum_w"), inlet.get("allocated_w")): inlet["count"]
        for inlet in entry.get("inlets", ())
    } == inlets, path
    outlets = Counter(outlet["type"] for outlet in given.get("power-outlets") or ())
    if "outlets" in entry:
        assert {one["type"]: one["count"] for one in entry["outlets"]} == outlets, path


def test_no_field_is_lost() -> None:
    taken = 0
    for path in _files():
        made = _entry(path)
        if made is None:
            continue
        taken += 1
        entry = yaml.safe_load(made.text)
        read(made.text, KINDS[made.folder], path.name)
        given = yaml.safe_load(path.read_text(encoding="utf-8"))
        _same(given, entry, path)
        _same_parts(given, entry, path)
    assert taken >= FEWEST
