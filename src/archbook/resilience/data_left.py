"""What a loss leaves of the data in a storage back end."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint, Cohort
from archbook.model.failure import DataFate, Fate
from archbook.model.storage import StorageBackend
from archbook.resilience.domains import domains_of_racks
from archbook.resilience.lost import Lost

_REPLICATED = ("ceph", "swift")


def data_fate(
    blueprint: Blueprint, backend: StorageBackend, cohorts: Sequence[Cohort], lost: Lost
) -> DataFate:
    """Return what becomes of the data of *backend*, which *cohorts* carry.

    Parts of an object stand in different failure domains, so that each domain that is hit costs
    an object one part at most. Replicas are read and written while size - size // 2 of them are
    left (Ceph: pool, placement group and CRUSH configuration, osd_pool_default_min_size; Swift
    asks for as many). Of k + m chunks, k are needed to read and k + 1 to write.
    """
    hosts = [lost.of(cohort, range(len(cohort))) for cohort in cohorts]
    if not cohorts:
        return DataFate("alive", 0, 0, Message("stands outside of what is lost"))
    if not any(hosts):
        return DataFate("alive", 0, 0, Message("no host lost"))
    if backend.kind not in _REPLICATED:
        text = "{lost} of {hosts} hosts lost: what is kept on them cannot be read"
        values: dict[str, Value] = {"lost": sum(hosts), "hosts": sum(map(len, cohorts))}
        return DataFate("lost", None, 0, Message(text, values))
    domains = domains_hit(blueprint, backend, cohorts, lost)
    if domains is None:
        text = "the design does not say in which {domain} its hosts stand"
        return DataFate(
            "degraded",
            None,
            0,
            Message(text, {"domain": Message(backend.domain.replace("_", " "))}),
        )
    return _by_parts(backend, domains)


@dataclass(frozen=True, slots=True)
class Domains:
    """Failure domains of a back end: how many, how many lose a host, how many have one left."""

    every: int
    hit: int
    left: int


def domains_hit(
    blueprint: Blueprint, backend: StorageBackend, cohorts: Sequence[Cohort], lost: Lost
) -> Domains | None:
    """Return how many failure domains lose a host, and how many there are; None: not said."""
    if backend.domain == "host":
        gone = sum(lost.of(cohort, range(len(cohort))) for cohort in cohorts)
        hosts = sum(map(len, cohorts))
        return Domains(hosts, gone, hosts - gone)
    domains = domains_of_racks(blueprint, backend.domain)
    left: Counter[str] = Counter()
    hit: set[str] = set()
    for cohort in cohorts:
        gone_by_rack = lost.by_rack(cohort)
        for rack, hosts in cohort.per_rack(range(len(cohort))):
            domain = domains.get(rack) if rack else None
            if domain is None:
                return None
            left[domain] += hosts - gone_by_rack[rack]
            hit |= {domain} if gone_by_rack[rack] else set()
    return Domains(len(left), len(hit), sum(1 for hosts in left.values() if hosts))


def _by_parts(backend: StorageBackend, domains: Domains) -> DataFate:
    code = backend.erasure
    parts = code.k + code.m if code else backend.size
    whole = code.k if code else 1
    in_use = code.k + 1 if code else backend.size - backend.size // 2
    left = max(0, parts - domains.hit)
    fate: Fate = "degraded"
    if left < whole:
        fate = "lost"
        text = "objects with {left} of {parts} parts left are gone unless the hosts come back"
    elif left < in_use and backend.kind == "swift":
        text = "objects with {left} of {parts} parts left are read, not written"
    elif left < in_use:
        fate = "lost"
        text = (
            "objects with {left} of {parts} parts left are whole, but stand still below {needed}"
        )
    elif domains.left < parts:
        text = "all in use, with {left} of {parts} parts or more; whole again after the repair"
    else:
        text = "all in use; the parts that are lost are made anew on the hosts left"
    values: dict[str, Value] = {"left": left, "parts": parts, "needed": in_use}
    return DataFate(fate, domains.hit, domains.every, Message(text, values))
