"""What a loss leaves of host groups, clusters and services."""

from collections.abc import Sequence
from dataclasses import replace

from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.failure import Failure, Members
from archbook.resilience.clusters import Cluster, alike, clusters
from archbook.resilience.lost import Lost, lost_with
from archbook.resilience.service_fates import members_of, service_fates


def failure(blueprint: Blueprint, names: Sequence[str]) -> tuple[Failure, Lost]:
    """Return what is left after the loss of *names* together, and which hosts these are.

    Raises:
        UnknownNameError: The design has no such rack, host or other failure domain.
    """
    each = {name: lost_with(blueprint, name) for name in names}
    lost = Lost()
    for one in each.values():
        lost = lost.together(one)
    asked = {name: hosts_lost(blueprint, one) for name, one in each.items()}
    groups = tuple(
        Members((cohort.name,), (cohort.name,), None, len(cohort), lost.of(cohort, _all(cohort)))
        for cohort in blueprint.cohorts
    )
    quorums = tuple(_quorum(together, lost) for together in alike(clusters(blueprint)))
    return Failure(asked, groups, quorums, service_fates(blueprint, lost)), lost


def hosts_lost(blueprint: Blueprint, lost: Lost) -> int:
    """Return how many hosts are lost."""
    return sum(lost.of(cohort, _all(cohort)) for cohort in blueprint.cohorts)


def _all(cohort: Cohort) -> range:
    return range(len(cohort))


def _quorum(together: tuple[Cluster, ...], lost: Lost) -> Members:
    names = tuple(cluster.component.id for cluster in together)
    return replace(members_of(together[0], lost), names=names)
