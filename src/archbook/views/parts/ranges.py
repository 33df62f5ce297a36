"""Which addresses the hosts of a group have on a network, as the address plan gives them."""

from collections.abc import Sequence

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.network import HostNetwork
from archbook.model.network_plan import Address, Seats
from archbook.model.scene import Words
from archbook.plan.seats import seats


def ranges(
    blueprint: Blueprint, network: HostNetwork, cohorts: Sequence[Cohort]
) -> dict[str, Words]:
    """Return group → its first and last address; empty words where no subnet is stated.

    A network that ends at each rack has a range in each, so none is named.
    """
    none: dict[str, Words] = {cohort.name: "" for cohort in cohorts}
    if network.subnet is None or network.spans == "rack":
        return none
    first = next((one for one in blueprint.design.networks if "management" in one.carries), None)
    found = seats(blueprint, tuple(cohorts), None, network.subnet, given=network == first)
    return none | {one.group: _range(network, one) for one in found}


def _range(network: HostNetwork, one: Seats) -> Words:
    if network.subnet is None:
        return ""
    numbers = sorted(one.numbers())
    if numbers[-1] >= network.subnet.num_addresses:
        return Message("subnet too small")
    start, end = (network.subnet.network_address + numbers[place] for place in (0, -1))
    if start == end:
        return str(start)
    spread = numbers[-1] - numbers[0] + 1 != len(numbers)
    values: dict[str, Value] = {"first": str(start), "last": shortened(start, end)}
    return Message("within {first} – {last}" if spread else "{first} – {last}", values)


def shortened(start: Address, end: Address) -> str:
    """Return what of an IPv4 *end* differs from *start*: 10.0.0.11, 10.0.0.30 → .30."""
    if start.version != 4 or end.version != 4:  # noqa: PLR2004 - IPv4
        return str(end)
    parts, others = str(start).split("."), str(end).split(".")
    differing = next((place for place in range(4) if parts[place] != others[place]), 3)
    tail = ".".join(others[differing:])
    return f".{tail}" if differing else tail


def virtual_ip(blueprint: Blueprint, network: HostNetwork) -> Value | None:
    """Return the virtual IP of a network: the stated one, open where one is needed."""
    if network.vip is not None:
        return str(network.vip)
    held = blueprint.instances("keepalived") > 0
    if held and {"internal_api", "public_api"}.intersection(network.carries):
        return Message("open")
    return None
