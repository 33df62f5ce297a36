"""Which hosts are prepared, on what ground, and what is not known."""

from collections.abc import Iterator

from archbook.errors import UnknownNameError
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.network_plan import NetworkPlan
from archbook.model.preparation import Preparation, Selected
from archbook.preparing.names import DEPLOYMENT, usable
from archbook.preparing.systems import assumed_system, misfit, system_of

_USERS_OWN = "bare_metal"
"""Role of machines that users have to themselves: nobody prepares them."""


def preparation(
    blueprint: Blueprint, plan: NetworkPlan, group: str | None = None, host: str | None = None
) -> Preparation:
    """Return what must be set on the hosts of *blueprint*.

    Args:
        blueprint: What stands where.
        plan: Its networks and addresses.
        group: Only the hosts of this group.
        host: Only this host.

    Raises:
        UnknownNameError: No such group or host; the nearest one is named.
        InputError: Nobody says which operating system the hosts have.
    """
    system = system_of(blueprint)
    selected = tuple(_selected(blueprint, group, host))
    return Preparation(
        blueprint,
        plan,
        system,
        selected,
        (*assumed_system(blueprint, system), *plan.assumed),
        tuple(_open(blueprint, plan, misfit(blueprint, system), selected)),
    )


def _selected(blueprint: Blueprint, group: str | None, host: str | None) -> Iterator[Selected]:
    ours = [one for one in blueprint.cohorts if _USERS_OWN not in one.group.roles]
    known = [one.name for one in ours]
    if group is not None and group not in known:
        raise UnknownNameError("host group", group, known)
    wanted = [one for one in ours if group in (None, one.name)]
    if host is None:
        yield from (Selected(one, range(len(one))) for one in wanted)
        return
    found = [(one, place) for one in wanted for place in _places(one, host)]
    if not found:
        names = [one.name_of(place) for one in wanted for place in range(len(one))]
        raise UnknownNameError("host", host, names)
    yield from (Selected(one, range(place, place + 1)) for one, place in found)


def _places(cohort: Cohort, host: str) -> Iterator[int]:
    return (place for place in range(len(cohort)) if cohort.name_of(place) == host)


def _open(
    blueprint: Blueprint,
    plan: NetworkPlan,
    unfit: Message | None,
    selected: tuple[Selected, ...],
) -> Iterator[Message]:
    """Yield what is not known of all hosts together."""
    if unfit is not None:
        yield unfit
    if blueprint.design.deployer is None:
        yield Message("the design names no deployer: only what every deployer needs is set")
    if not blueprint.with_role(DEPLOYMENT):
        yield Message("no host has the role deployment: the deployer runs on a host of its own")
    for one in selected:
        if wrong := tuple(name for name in map(one.cohort.name_of, one.hosts) if not usable(name)):
            values: dict[str, Value] = {"group": one.cohort.name, "names": wrong[:4]}
            text = "hosts of group {group} cannot be called so: {names}"
            yield Message(text, values)
    for physnet in blueprint.design.physnets:
        if not physnet.groups:
            text = "physical network {network}: say by `groups` which hosts are wired to it"
            yield Message(text, {"network": physnet.name})
    yield from plan.open
