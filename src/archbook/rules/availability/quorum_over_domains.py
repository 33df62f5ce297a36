"""Quorum clusters over failure domains."""

from collections.abc import Iterator

from archbook.capacity.control_plane import LEAST_QUORUM
from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit
from archbook.model.finding import Citation, Hit, Severity
from archbook.model.site import FailureDomain
from archbook.resilience.clusters import Cluster, alike, clusters, subject_of
from archbook.resilience.domains import Spread, domain_asked
from archbook.rules.api import rule
from archbook.rules.growth import over_three

_TWO = 2


def _asked(blueprint: Blueprint) -> FailureDomain | None:
    return domain_asked(blueprint.design.requirements.control_survives)


def _control_clusters(blueprint: Blueprint) -> Iterator[Cluster]:
    """Yield the clusters of the control plane; `storage.survives-loss` has those of storage."""
    for cluster in clusters(blueprint):
        if blueprint.facts.service(cluster.component.service).layer != "storage":
            yield cluster


def _applies(blueprint: Blueprint) -> bool:
    return bool(_asked(blueprint) or blueprint.design.racks)


@rule(
    "availability.quorum-over-domains",
    severity=Severity.ERROR,
    cites=(
        Citation("scs-failsafe-levels", "Failsafe levels"),
        Citation("ha-guide-concepts", "Key concepts: quorums"),
    ),
    applies=_applies,
    inferred=True,
)
def quorum_over_domains(blueprint: Blueprint) -> Iterator[Hit]:
    """No failure domain holds the majority of a control-plane cluster.

    Why:
        When half of the members or more share a rack, losing that rack stops the cloud's control
        plane. Spreading three controllers over two racks does not help: one of the racks holds
        two of them, and now either the rack or the network between them can stop all.
        Three racks are what helps.
    How:
        Members left after the loss of the fullest domain must be at least floor(n / 2) + 1. The
        domain is the one that `requirements: control_survives` asks for (then it is an error),
        else the rack, where the design names racks (then it is a warning). Fewer than three
        members are left to `availability.quorum-members`, but where more than the loss of a host
        is asked for; three survive that of a host.
    Cure:
        Spread the group over three racks, or over three of the failure domains asked for.

    Fails:
        racks: {r1: {}, r2: {}}
        host_groups:
          - {name: ctl, roles: [control], count: 3}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}

    Passes:
        {}
    """
    asked = _asked(blueprint)
    kind: FailureDomain = asked or "rack"
    for together in alike(_control_clusters(blueprint)):
        first = together[0]
        if first.members < LEAST_QUORUM and asked in {None, "host"}:
            continue
        if not first.keeps_majority(blueprint, kind):
            yield _hit(blueprint, together, kind, asked=bool(asked))


def _hit(
    blueprint: Blueprint, together: tuple[Cluster, ...], kind: FailureDomain, *, asked: bool
) -> Hit:
    first = together[0]
    found = first.spread(blueprint, kind)
    worst, lost = found.worst()
    values: dict[str, Value] = {
        "components": tuple(cluster.component.id for cluster in together),
        "members": first.members,
        "groups": first.groups,
        "kind": Message(kind.replace("_", " ")),
        "domains": found.domains,
        "domain": worst,
        "left": first.members - lost,
        "quorum": first.quorum,
        "unknown": found.unknown,
    }
    return Hit(
        subject_of(together),
        Message(_template(first.members, found), values),
        {
            "members": first.members,
            "quorum": first.quorum,
            "domains": found.domains,
            "left": first.members - lost,
            "kind": kind,
        },
        tuple(_cures(blueprint, first, kind)),
        None if asked else Severity.WARNING,
    )


def _template(members: int, found: Spread) -> str:
    if found.unknown:
        return (
            "{components}: the design does not say in which {kind} {unknown} of {members} members "
            "(on {groups}) stand, so that they survive its loss is not shown"
        )
    if members == 1:
        return "{components}: the only member (on {groups}) is lost with its {kind}"
    if found.domains == 1:
        return (
            "{components}: all {members} members (on {groups}) stand in one {kind} ({domain}); "
            "its loss stops them; spread them over three"
        )
    if found.domains == _TWO:
        return (
            "{components}: {members} members (on {groups}) stand in two failure domains "
            "({kind}) and do not survive the loss of {domain}: {left} would be left, the majority "
            "is {quorum}; two do not help, three do"
        )
    return (
        "{components}: {members} members (on {groups}) in {domains} failure domains ({kind}) do "
        "not survive the loss of {domain}: {left} would be left, the majority is {quorum}; spread "
        "them evenly, and let them be an odd number"
    )


def _cures(
    blueprint: Blueprint, cluster: Cluster, kind: FailureDomain
) -> Iterator[tuple[Edit, ...]]:
    if len(cluster.standing) == 1:
        cohort = cluster.standing[0][0]
        if edits := over_three(blueprint, cohort, kind):
            yield edits
