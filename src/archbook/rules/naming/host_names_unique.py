"""One name, one host."""

from collections.abc import Iterable, Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.host_names import counted, short, stated


def _names_hosts(blueprint: Blueprint) -> bool:
    return any(cohort.group.hosts for cohort in blueprint.cohorts)


@rule(
    "naming.host-names-unique",
    severity=Severity.ERROR,
    cites=Citation("kolla-ansible-prechecks", "roles/rabbitmq/tasks/precheck.yml"),
    applies=_names_hosts,
)
def host_names_unique(blueprint: Blueprint) -> Iterator[Hit]:
    """Every host has a name of its own.

    Why:
        Nova, Neutron and RabbitMQ know a host by its name. Two hosts with one name overwrite each
        other's records, and a cluster takes them for the same member.
    How:
        Listed names are compared without regard to case, and with the names that groups without
        a list number. Names that differ only after the first dot are a warning within a region:
        RabbitMQ and other clusters call a host by the part before it.
    Cure:
        Give each host another name before the first dot.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3, hosts: [node1, node2, node3]}
          - {name: net, roles: [network], count: 3, hosts: [node3, node4, node5]}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        host_groups:
          - {name: ctl, roles: [control], count: 3, hosts: [node1, node2, node3]}
          - {name: net, roles: [network], count: 3, hosts: [node4, node5, node6]}
          - {name: cmp, roles: [compute], count: 6}
    """
    for name, cohorts in _by_name(blueprint).items():
        if len(cohorts) > 1:
            yield _twice(name, cohorts)
    for names in _by_short_name(blueprint).values():
        if len(names) > 1:
            yield _alike(tuple(names))


def _by_name(blueprint: Blueprint) -> dict[str, list[Cohort]]:
    """Return each listed name with the groups that have it, once for each host."""
    found: dict[str, list[Cohort]] = {}
    for cohort, name in stated(blueprint):
        found.setdefault(name.lower(), []).append(cohort)
    for name, cohorts in found.items():
        if other := counted(blueprint, name):
            cohorts.append(other)
    return found


def _by_short_name(
    blueprint: Blueprint,
) -> dict[tuple[str | None, str], dict[str, None]]:
    """Return the names that are alike up to the first dot, by region."""
    found: dict[tuple[str | None, str], dict[str, None]] = {}
    for cohort, name in stated(blueprint):
        for region in cohort.regions:
            found.setdefault((region, short(name)), {})[name.lower()] = None
    return found


def _twice(name: str, cohorts: Iterable[Cohort]) -> Hit:
    groups = [cohort.name for cohort in cohorts]
    values: dict[str, Value] = {
        "host": name,
        "count": len(groups),
        "groups": tuple(dict.fromkeys(groups)),
    }
    return Hit(
        f"host/{name}",
        Message("{count} hosts are called {host} (in {groups}): give each its own name", values),
        {"hosts": len(groups), "allowed": 1},
    )


def _alike(names: tuple[str, ...]) -> Hit:
    return Hit(
        f"host/{names[0]}",
        Message(
            "hosts {names} are alike up to the first dot, and clusters go by that part alone",
            {"names": names},
        ),
        {"hosts": len(names), "allowed": 1},
        severity=Severity.WARNING,
    )
