"""A plan of networks as a document, and as CSV with a line for each host."""

from collections.abc import Iterator
from typing import Any

from archbook.i18n.translation import translate
from archbook.model.blueprint import Blueprint
from archbook.model.network_plan import (
    ExternalNetwork,
    GroupPorts,
    NetworkPlan,
    PlannedNetwork,
    Seats,
)
from archbook.report.delimited import Value, csv_text
from archbook.report.plain import plain, words
from archbook.report.sizing import assumed_document, quantity_document
from archbook.units import UNKNOWN


def addresses_document(plan: NetworkPlan, blueprint: Blueprint, language: str) -> dict[str, Any]:
    """Return the plan as ``addresses/v1``; what is not known is null."""
    return {
        "schema": "addresses/v1",
        "design": plain(plan.design),
        "revision": plain(plan.revision),
        "networks": [_network(one, blueprint, language) for one in plan.networks],
        "ports": [_ports(one) for one in plan.ports],
        "external": [_external(one, blueprint, language) for one in plan.external],
        "assumed": [assumed_document(one, blueprint, language) for one in plan.assumed],
        "open": [words(one, language) for one in plan.open],
    }


def _network(one: PlannedNetwork, blueprint: Blueprint, language: str) -> dict[str, Any]:
    return {
        "name": one.name,
        "rack": one.rack,
        "carries": list(one.carries),
        "vlan": one.vlan,
        "subnet": _text(one.subnet),
        "prefix_needed": one.prefix,
        "addresses_needed": quantity_document(one.needs, blueprint, language),
        "gateway": _text(one.gateway),
        "vip": _text(one.vip),
        "mtu": one.mtu,
        "instance_mtu": one.instance_mtu,
        "links": one.links,
        "speed_gbps": one.speed_gbps,
        "stated": sorted(one.stated),
        "seats": [_seats(one, seats) for seats in one.seats],
    }


def _seats(network: PlannedNetwork, seats: Seats) -> dict[str, Any]:
    numbers = list(seats.numbers())
    first, last = min(numbers), max(numbers)
    return {
        "group": seats.group,
        "hosts": len(seats.hosts),
        "first_number": first,
        "room": seats.room,
        "first_address": _text(network.address(first)),
        "last_address": _text(network.address(last)),
    }


def _ports(one: GroupPorts) -> dict[str, Any]:
    return {
        "group": one.group,
        "ports": one.ports,
        "ports_asked": one.asked,
        "networks": dict(one.networks),
    }


def _external(one: ExternalNetwork, blueprint: Blueprint, language: str) -> dict[str, Any]:
    return {
        "name": one.name,
        "physnet": one.physnet,
        "vlan": one.vlan,
        "subnet": _text(one.subnet),
        "prefix_needed": one.prefix,
        "addresses_needed": quantity_document(one.needs, blueprint, language),
        "addresses_left": one.room,
    }


def _text(thing: object) -> str | None:
    return None if thing is None else str(thing)


HEADER = ("host", "group", "rack", "network", "vlan", "address", "prefix")
"""Columns of the list of hosts."""


def host_rows(plan: NetworkPlan, blueprint: Blueprint) -> Iterator[tuple[Value, ...]]:
    """Yield a row for each host on each network; hosts are made one by one."""
    cohorts = {cohort.name: cohort for cohort in blueprint.cohorts}
    for network in plan.networks:
        prefix = network.subnet.prefixlen if network.subnet else network.prefix
        for seats in network.seats:
            for place, number in zip(seats.hosts, seats.numbers(), strict=True):
                host = cohorts[seats.group][place]
                address = _text(network.address(number))
                yield (
                    host.name, seats.group, host.rack or "", network.name, network.vlan or "",
                    address, prefix,
                )  # fmt: skip


def hosts_csv(plan: NetworkPlan, blueprint: Blueprint, language: str) -> str:
    """Return the address of each host on each network as CSV."""
    return csv_text(HEADER, host_rows(plan, blueprint), translate(UNKNOWN, language))
