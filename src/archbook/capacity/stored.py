"""How much data disks hold when the parts of an object must be apart."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from typing import Protocol

from archbook.model.storage import ErasureCode


class Kept(Protocol):
    """Something that says how data is kept: a back end, or a scheme for one."""

    @property
    def size(self) -> int:
        """Return the replicas, where there is no erasure code."""
        ...

    @property
    def erasure(self) -> ErasureCode | None:
        """Return the erasure code; None: replicas."""
        ...


@dataclass(frozen=True, slots=True)
class DomainDisks:
    """The data disks of like failure domains.

    Attributes:
        tb: Raw capacity of one domain in TB.
        largest_host_tb: Raw capacity of the largest host in it.
        count: How many such domains there are.
    """

    tb: float
    largest_host_tb: float
    count: int = 1


def parts(backend: Kept) -> int:
    """Return how many parts of an object must be apart: its replicas, or all of its chunks."""
    code = backend.erasure
    return code.k + code.m if code else backend.size


def overhead(backend: Kept) -> float:
    """Return the raw TB that one TB of data takes: replicas, or (k + m) / k.

    Source: Ceph, erasure code, overhead of an erasure-coded pool.
    """
    code = backend.erasure
    return (code.k + code.m) / code.k if code else float(backend.size)


def reach(domains: Sequence[DomainDisks], apart: int) -> float:
    """Return the raw TB that can be filled when *apart* parts must be in different domains.

    A domain that is larger than its share can hold one part of everything and no more; the other
    parts are then bound by the domains that are left.
    """
    total = sum(each.tb * each.count for each in domains)
    if sum(each.count for each in domains) < apart:
        return 0.0
    largest = max(domains, key=lambda each: each.tb)
    if largest.tb * apart <= total:
        return total
    return reach(_without(domains, largest), apart - 1) * apart / (apart - 1)


def after_loss(domains: Sequence[DomainDisks], apart: int) -> float | None:
    """Return the raw TB that can be filled after the loss that is to be rebuilt.

    With more domains than parts that is the loss of the largest domain. With as many domains as
    parts nothing replaces a domain, and the loss of the largest host inside one is meant, which
    the other hosts of its domain take over. None when that host is its whole domain.
    """
    if sum(each.count for each in domains) > apart:
        largest = max(domains, key=lambda each: each.tb)
        return reach(_without(domains, largest), apart)
    if any(each.tb <= each.largest_host_tb for each in domains):
        return None
    return min((reach(left, apart) for left in _less_one_host(domains)), default=None)


def _without(domains: Sequence[DomainDisks], gone: DomainDisks) -> list[DomainDisks]:
    place = domains.index(gone)
    kept = [replace(gone, count=gone.count - 1)] if gone.count > 1 else []
    return [*domains[:place], *kept, *domains[place + 1 :]]


def _less_one_host(domains: Sequence[DomainDisks]) -> Iterator[list[DomainDisks]]:
    for each in domains:
        left = replace(each, tb=each.tb - each.largest_host_tb, count=1)
        yield [*_without(domains, each), left]
