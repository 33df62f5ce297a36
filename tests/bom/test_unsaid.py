"""Where a bill is open."""

from collections.abc import Callable

from archbook.model.bill import BillOfMaterials

Billed = Callable[..., BillOfMaterials]


def said(bill: BillOfMaterials) -> dict[str, tuple[str, ...]]:
    return {str(one.text): one.of for one in bill.unsaid}


def test_nothing_is_open_of_a_machine_of_which_all_is_said(billed: Billed) -> None:
    assert not [one for one in billed().unsaid if any(of.startswith("group/") for of in one.of)
                if one.kind != "cable"]  # fmt: skip


def test_what_two_groups_lack_is_said_once(billed: Billed) -> None:
    found = said(billed({"module_gib": None}))
    text = "the design does not say: size of the memory modules"
    assert found[text] == ("group/ctl", "group/cmp")


def test_a_group_without_hardware_lacks_everything(billed: Billed) -> None:
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3, "hardware": "std"},
        {"name": "cmp", "roles": ["compute"], "count": 20},
    ]
    kinds = {one.kind for one in billed(host_groups=groups).unsaid if "group/cmp" in one.of}
    assert {"server", "cpu", "memory", "disk", "nic", "psu"} <= kinds


def test_licences_and_spares_of_unknown_number(billed: Billed) -> None:
    purchase = {
        "licences": [{"item": "Hypervisor", "per": "socket"}],
        "spares_percent": {"psu": 10},
    }
    found = said(billed({"sockets": None, "power_supplies": None}, purchase=purchase))
    assert any(text.startswith("Hypervisor: counted by sockets") for text in found)
    assert any(text.startswith("power supply of 1400 W: 10 %") for text in found)


def test_hosts_and_switches_without_room_are_counted(billed: Billed) -> None:
    found = said(billed(racks={"r1": {"height_u": 4}}))
    assert any(text.startswith("no room in any rack for cmp: ") for text in found)
    assert "no room in any rack for leaf: 2" in found, "a switch is no host"
