"""Interfaces of hosts become host networks."""

from collections.abc import Callable

from archbook.formats.kolla import ImportedInventory

Taken = Callable[..., ImportedInventory]
Said = Callable[[ImportedInventory], list[str]]


def test_traffic_that_shares_an_interface_shares_a_network(taken: Taken) -> None:
    settings = (
        "network_interface: bond0\ntunnel_interface: bond1.120\n"
        "neutron_external_interface: bond2\n"
        "kolla_internal_vip_address: 192.0.2.9\n"
    )

    assert taken(settings=settings).data["networks"] == [
        {"name": "management", "carries": ["management", "internal_api", "public_api"],
         "vip": "192.0.2.9"},
        {"name": "tunnel", "carries": ["tunnel"], "vlan": 120},
        {"name": "external", "carries": ["external"]},
    ]  # fmt: skip


def test_interfaces_may_have_other_names_on_other_hosts(small: str, taken: Taken) -> None:
    text = (
        small + "[all:vars]\nnetwork_interface=eth0.7\n[compute:vars]\nnetwork_interface=em1.7\n"
    )

    (network,) = taken(text).data["networks"]

    assert network["vlan"] == 7
    assert "tunnel" in network["carries"]


def test_hosts_that_differ_in_more_than_names_have_no_networks(
    small: str, taken: Taken, said: Said
) -> None:
    text = small + "[all:vars]\nnetwork_interface=eth0\n[compute:vars]\ntunnel_interface=eth1\n"

    found = taken(text)

    assert "networks" not in found.data
    assert any("hosts share interfaces in different ways" in line for line in said(found))


def test_what_is_no_interface_or_address_makes_no_network(taken: Taken) -> None:
    assert "networks" not in taken(settings="neutron_external_interface: eth1\n").data
    assert "networks" not in taken(settings="network_interface: '{{ x }}'\n").data
    settings = "network_interface: eth0\nkolla_internal_vip_address: '{{ x }}'\n"
    assert "vip" not in taken(settings=settings).data["networks"][0]


def test_a_second_virtual_ip_of_a_network_is_spoken_of(taken: Taken, said: Said) -> None:
    settings = (
        "network_interface: eth0\nkolla_internal_vip_address: 192.0.2.9\n"
        "kolla_external_vip_address: 192.0.2.10\n"
    )

    lines = said(taken(settings=settings))

    assert any(line.startswith("globals.yml:3: kolla_external_vip_address lies") for line in lines)


def test_addresses_are_taken_where_every_host_of_a_group_has_one(small: str, taken: Taken) -> None:
    text = small.replace("net1", "net1 ansible_host=192.0.2.1").replace(
        "net2", "net2 ansible_host=192.0.2.2\nnet3 ansible_host=some.name\n"
    )

    groups = {group["name"]: group for group in taken(text).data["host_groups"]}
    assert "addresses" not in groups["network-monitoring"]

    groups = {
        group["name"]: group
        for group in taken(text.replace("some.name", "192.0.2.3")).data["host_groups"]
    }
    assert groups["network-monitoring"]["addresses"] == ["192.0.2.1", "192.0.2.2", "192.0.2.3"]
