"""A file of NetBox's library becomes an entry of the catalog, or is refused at its line."""

from typing import Any

import pytest
import yaml

from archbook.errors import FaultyFileError
from archbook.formats.netbox import Imported, Origin, imported
from archbook.marked import read
from archbook.model.catalog.facts import KINDS


def _made(text: str, kind: str | None = None) -> Imported:
    return imported(text.encode(), "types/a.yaml", Origin("a-source", kind))


def _data(text: str, kind: str | None = None) -> dict[str, Any]:
    made = _made(text, kind)
    read(made.text, KINDS[made.folder], "entry")
    data = yaml.safe_load(made.text)
    assert isinstance(data, dict)
    return data


def _refused(text: str, kind: str | None = None) -> str:
    with pytest.raises(FaultyFileError) as caught:
        _made(text, kind)
    return str(caught.value)


def test_a_server_keeps_every_field(server: str) -> None:
    data = _data(server)

    assert data["schema"] == "server/v1"
    assert data["id"] == "acme-anvil-200"
    assert data["title"] == {"en": "Acme Anvil 200", "ko": "Acme Anvil 200"}
    assert data["part_number"] == "200-A"
    assert data["height_u"] == 2
    assert data["weight_kg"] == 19.96
    assert data["full_depth"] is True
    assert data["airflow"] == "front-to-rear"
    assert data["power_supplies"] == 2
    assert data["ports"] == [
        {"count": 2, "type": "1000base-t", "gbps": 1},
        {"count": 1, "type": "1000base-t", "gbps": 1, "management": True},
    ]
    assert data["inlets"] == [
        {"count": 2, "type": "iec-60320-c14", "maximum_w": 800, "allocated_w": 500}
    ]
    assert (data["sockets"], data["memory_slots"], data["drive_bays"]) == (2, 2, 3)
    assert data["datasheet"] == "https://example.org/anvil_(200).pdf"


def test_every_field_is_covered_by_the_source_that_was_named(server: str, leaf: str) -> None:
    for text, own in ((server, {}), (leaf, {"archbook": ["role"]})):
        data = _data(text)
        stated = set(data) - {"schema", "id", "title", "sources"}
        covering = data["sources"]
        assert set(covering.pop("a-source")) == stated - {"role"}
        assert covering == own


def test_a_rack_is_measured_in_millimetres_and_kilogrammes(rack: str) -> None:
    data = _data(rack)

    assert data["schema"] == "rack/v1"
    assert data["outer_height_mm"] == 1998.98
    assert data["outer_width_mm"] == 609.6
    assert data["mounting_depth_mm"] == 915
    assert data["weight_kg"] == 124.74
    assert data["max_load_kg"] == 1360.78
    assert "outer_depth_mm" not in data


def test_a_pdu_may_take_no_unit_and_has_outlets(pdu: str) -> None:
    data = _data(pdu)

    assert data["height_u"] == 0
    assert data["outlets"] == [
        {"count": 2, "type": "iec-60320-c13"},
        {"count": 1, "type": "iec-60320-c19"},
    ]
    assert "power_supplies" not in data


def test_a_switch_has_a_role_and_the_vendor_once_in_its_title(leaf: str) -> None:
    data = _data(leaf)

    assert data["role"] == "leaf"
    assert data["height_u"] == 1.5
    assert data["title"]["en"] == "Acme Hub"


def test_only_a_guess_at_a_switch_is_said(leaf: str) -> None:
    assert "--kind" in str(_made(leaf).notes[0])
    assert not _made(leaf, "switch").notes
    assert _made(leaf, "firewall").folder == "firewalls"


def test_what_cannot_be_told_is_asked_for(small_switch: str) -> None:
    assert _refused(small_switch).startswith("types/a.yaml:2: model: its parts do not tell")
    assert _data(small_switch, "load-balancer")["schema"] == "load-balancer/v1"


def test_an_unusual_weight_is_said_and_kept(server: str) -> None:
    made = _made(server.replace("weight: 44", "weight: 140"))

    assert "63.5 kg in 2 U is unusual" in str(made.notes[0])
    assert "weight_kg: 63.5" in made.text


def test_power_ports_that_say_nothing_are_left_out_and_said(server: str) -> None:
    bays = server.index("module-bays:")
    slot = server[:bays].replace("interfaces:", "  - name: OCP slot 1\ninterfaces:")
    made = _made(slot)

    assert "left out: 1" in str(made.notes[0])
    assert yaml.safe_load(made.text)["power_supplies"] == 2


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ("u_height: 2", "u_height: 2.3", "6: u_height: must be whole or half rack units, not 2.3"),
        ("u_height: 2", "u_height: -1", "6: u_height: must be at least 0"),
        ("u_height: 2", "u_height: 0", "6: u_height: takes no rack units"),
        ("weight: 44", "weight: 9000", "9: weight: must be at most 3000"),
        ("weight: 44", "weight: 0", "9: weight: must be more than 0"),
        ("weight_unit: lb\n", "", "9: weight: has no weight_unit"),
        ("weight_unit: lb", "weight_unit: lbs", "10: weight_unit: "),
        ("airflow: front-to-rear", "airflow: front-to-back", "8: airflow: "),
        ("weight: 44", "weigth: 44", "9: weigth: unknown key 'weigth'; did you mean 'weight'?"),
        ("slug: acme-anvil-200", "slug: Acme Anvil", "4: slug: is no usable name"),
        ("maximum_draw: 800", "maximum_draw: 100", "power-ports[0].allocated_draw: 500 W are"),
        ("maximum_draw: 800", "maximum_draw: -5", "power-ports[0].maximum_draw: must be at least"),
        ("manufacturer: Acme\n", "", "manufacturer: is needed"),
        ("---\n", "---\n- ", "types/a.yaml:"),
    ],
)
def test_nonsense_is_refused_at_its_line(server: str, old: str, new: str, said: str) -> None:
    assert said in _refused(server.replace(old, new, 1))


def test_kinds_that_cannot_be_are_refused(server: str, rack: str) -> None:
    assert "has no power outlets" in _refused(server, "pdu")
    assert "no rack type" in _refused(server, "rack")
    assert "is a rack type, not a server" in _refused(rack, "server")
    assert "has no weight_unit" in _refused(rack.replace("weight_unit: lb\n", ""))
