"""Virtual router numbers of load balancers."""

from collections.abc import Iterator, Mapping
from itertools import combinations

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.edit import SetSetting
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.settings import setting
from archbook.rules.api import rule

SETTING = "keepalived-virtual-router-id"
LEAST, MOST = 1, 255
_REACHED_BY_VIP = {"internal_api", "public_api"}


def _stated(blueprint: Blueprint) -> bool:
    return any(True for _ in blueprint.standing("keepalived"))


@rule(
    "network.vrrp-ids",
    severity=Severity.ERROR,
    cites=(
        Citation("rfc-5798", "Section 5.2.3: Virtual Rtr ID"),
        Citation("kolla-ansible-defaults", "keepalived_virtual_router_id"),
    ),
    applies=_stated,
)
def vrrp_ids(blueprint: Blueprint) -> Iterator[Hit]:
    """Load balancers of a region share one virtual router number, and no other region has it.

    Why:
        Keepalived knows its peers by this number alone. With different numbers each host of a
        region takes the virtual IP; with the same number on one segment, the load balancers of
        two clouds fight over two virtual IPs, and both flap.
    How:
        The setting keepalived-virtual-router-id (51 by default) of each group with Keepalived: a
        whole number from 1 to 255, equal in the groups of a region. Two regions with the same
        number on a network that names load balancers of both are a warning.
    Cure:
        State a free number at the group of one region; take other numbers back to the default.

    Fails:
        settings: {keepalived-virtual-router-id: 256}

    Passes:
        settings: {keepalived-virtual-router-id: 255}
    """
    cohorts = [cohort for cohort, _ in blueprint.standing("keepalived")]
    values = {one.name: setting(blueprint, SETTING, one.group).value for one in cohorts}
    for cohort in cohorts:
        value = values[cohort.name]
        if not (value.is_integer() and LEAST <= value <= MOST):
            yield _outside(cohort, value)
    for one, other in combinations(cohorts, 2):
        same_region = bool(set(one.regions) & set(other.regions))
        same_number = values[one.name] == values[other.name]
        if same_region and not same_number:
            yield _torn(one, other, values)
        elif same_number and not same_region and (shared := _shared(blueprint, one, other)):
            yield _double(one, other, shared, set(values.values()))


def _shared(blueprint: Blueprint, one: Cohort, other: Cohort) -> str | None:
    """Return a network of the virtual IPs that names both groups."""
    both = {one.name, other.name}
    networks = blueprint.design.networks
    held = (n for n in networks if _REACHED_BY_VIP.intersection(n.carries))
    return next((network.name for network in held if both <= set(network.groups)), None)


def _outside(cohort: Cohort, value: float) -> Hit:
    group = cohort.name if SETTING in cohort.group.settings else None
    return Hit(
        f"group/{cohort.name}",
        Message(
            "load balancers of group {group} have the virtual router number {value}: whole "
            "numbers from {least} to {most} are possible",
            {"group": cohort.name, "value": f"{value:g}", "least": LEAST, "most": MOST},
        ),
        {"number": value, "least": LEAST, "most": MOST},
        ((SetSetting(setting=SETTING, value=None, group=group),),),
    )


def _torn(one: Cohort, other: Cohort, values: Mapping[str, float]) -> Hit:
    words: dict[str, Value] = {
        "groups": (one.name, other.name),
        "values": tuple(f"{values[name]:g}" for name in (one.name, other.name)),
    }
    agreed = SetSetting(setting=SETTING, value=values[one.name], group=other.name)
    return Hit(
        f"group/{other.name}",
        Message(
            "groups {groups} hold the virtual IP of one region with different virtual router "
            "numbers ({values}): each would take it; give them the same number",
            words,
        ),
        {"number": values[other.name], "needed": values[one.name]},
        ((agreed,),),
    )


def _double(one: Cohort, other: Cohort, network: str, taken: set[float]) -> Hit:
    free = max(set(range(LEAST, MOST + 1)) - taken)
    return Hit(
        f"group/{other.name}",
        Message(
            "groups {groups} of two regions use the same virtual router number on network "
            "{network}: their load balancers take each other for peers",
            {"groups": (one.name, other.name), "network": network},
        ),
        {"free_number": free},
        ((SetSetting(setting=SETTING, value=float(free), group=other.name),),),
        Severity.WARNING,
    )
