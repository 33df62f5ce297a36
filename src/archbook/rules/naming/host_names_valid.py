"""Names that can be host names."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.host_names import is_valid, is_valid_but_for_underscores

_SHOWN = 4
"""Names that are shown; the number of all is in the evidence."""


@rule(
    "naming.host-names-valid",
    severity=Severity.ERROR,
    cites=(
        Citation("rfc-1123", "2.1 Host names and numbers"),
        Citation("kolla-ansible-prechecks", "roles/rabbitmq/tasks/precheck.yml"),
    ),
)
def host_names_valid(blueprint: Blueprint) -> Iterator[Hit]:
    """Every host has a name that a host may have.

    Why:
        A name with other characters cannot be looked up everywhere, no certificate names it, and
        some programs refuse it. RabbitMQ's members must find each other by name.
    How:
        Letters a to z, digits and hyphens, no hyphen at the ends, up to 63 characters between
        two dots. A listed name that breaks this is an error, a warning when underscores are all
        that is wrong; where hosts are numbered after their group it is a warning and an info,
        since they may be called otherwise in the end.
    Cure:
        Name the hosts, or call the group by a name that a host may have.

    Fails:
        host_groups:
          - {name: ctl, roles: [control], count: 3, hosts: [ctl-1, ctl-2, ctl 3]}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        host_groups:
          - {name: ctl, roles: [control], count: 3, hosts: [ctl-1, ctl-2, ctl-3.example]}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
    """
    for cohort in blueprint.cohorts:
        listed = cohort.group.hosts or (cohort[len(cohort) - 1].name,)
        bad = tuple(name for name in listed if not is_valid(name))
        if bad:
            yield _hit(cohort, bad)


def _hit(cohort: Cohort, bad: tuple[str, ...]) -> Hit:
    more = ("…",) if len(bad) > _SHOWN else ()
    values: dict[str, Value] = {"group": cohort.name, "names": (*bad[:_SHOWN], *more)}
    numbered = not cohort.group.hosts
    return Hit(
        f"group/{cohort.name}",
        _found(values, numbered=numbered),
        {"names": len(cohort) if numbered else len(bad)},
        severity=_severity(bad, numbered=numbered),
    )


def _found(values: dict[str, Value], *, numbered: bool) -> Message:
    if numbered:
        return Message(
            "hosts of group {group} are numbered after it ({names}), which no host may be called: "
            "use letters a to z, digits and hyphens",
            values,
        )
    return Message(
        "hosts of group {group} have names that no host may have ({names}): use letters a to z, "
        "digits and hyphens",
        values,
    )


def _severity(bad: tuple[str, ...], *, numbered: bool) -> Severity | None:
    underscores = all(is_valid_but_for_underscores(name) for name in bad)
    if numbered and underscores:
        return Severity.INFO
    return Severity.WARNING if numbered or underscores else None
