"""How available parts are, alone and together, when they fail independently.

An availability is a share of time between 0 and 1. What fails together is not independent: put
it in a failure domain (`over_domains`), never in a product.
"""

from collections.abc import Iterable, Sequence
from math import comb, prod

HOURS_A_YEAR = 365 * 24
MINUTES_A_YEAR = HOURS_A_YEAR * 60


def downtime_minutes(availability: float) -> float:
    """Return the minutes of a year of 365 days in which a part is not available.

    Source: AWS Well-Architected, reliability pillar, "Availability".
    """
    return (1 - availability) * MINUTES_A_YEAR


def steady(mttf_hours: float, mttr_hours: float) -> float:
    """Return the availability of a part that is repaired: MTTF / (MTTF + MTTR).

    Args:
        mttf_hours: Mean time to failure in hours.
        mttr_hours: Mean time to repair in hours.
    """
    return mttf_hours / (mttf_hours + mttr_hours)


def failures_a_year(mttf_hours: float) -> float:
    """Return the annual failure rate that a data sheet's MTTF promises: 8,760 / MTTF.

    Disks in the field are replaced more often, 2 to 4 % of them a year and up to 13 %.

    Source: Schroeder and Gibson, "Disk failures in the real world", FAST 2007.
    """
    return HOURS_A_YEAR / mttf_hours


def years(hours: float) -> float:
    """Return a mean time between failures in years of 365 days."""
    return hours / HOURS_A_YEAR


def in_series(parts: Iterable[float]) -> float:
    """Return the availability of a chain that needs all of its *parts*: their product."""
    return prod(parts)


def in_parallel(parts: Iterable[float]) -> float:
    """Return the availability of what needs any one of its *parts*."""
    return 1 - prod(1 - part for part in parts)


def at_least(needed: int, members: int, availability: float) -> float:
    """Return how often *needed* or more of like *members* are available: the binomial sum."""
    return sum(
        comb(members, up) * availability**up * (1 - availability) ** (members - up)
        for up in range(needed, members + 1)
    )


def repaired(
    needed: int, members: int, *, mttf_hours: float, mttr_hours: float, crews: int
) -> float:
    """Return how often *needed* or more members are available when *crews* repair them.

    A birth and death process: with i members down, members - i fail, each once in *mttf_hours*,
    and min(i, crews) are repaired, each in *mttr_hours*. With a crew for each member this is
    `at_least`; with fewer, members wait for repair.
    """
    weights = [1.0]
    for down in range(1, members + 1):
        failing = (members - down + 1) / mttf_hours
        repairing = min(down, crews) / mttr_hours
        weights.append(weights[-1] * failing / repairing)
    return sum(weights[: members - needed + 1]) / sum(weights)


def over_domains(needed: int, domains: Sequence[int], member: float, domain: float) -> float:
    """Return how often *needed* or more members are available that stand in failure domains.

    By total probability: a domain that is down takes all of its members with it; in one that is
    up they fail on their own. Three members in two racks are worse off than in one, and better
    off in three.

    Args:
        needed: Members that must be available.
        domains: Members in each failure domain.
        member: Availability of one member while its domain is up.
        domain: Availability of one domain.
    """
    odds = [1.0]
    for members in domains:
        odds = _added(odds, _up_in_domain(members, member, domain))
    return sum(odds[needed:])


def _up_in_domain(members: int, member: float, domain: float) -> list[float]:
    """Return the odds that 0, 1, ... members of one domain are up."""
    odds = [
        domain * comb(members, up) * member**up * (1 - member) ** (members - up)
        for up in range(members + 1)
    ]
    odds[0] += 1 - domain
    return odds


def _added(first: Sequence[float], second: Sequence[float]) -> list[float]:
    """Return the odds of the sum of two independent counts."""
    odds = [0.0] * (len(first) + len(second) - 1)
    for one, chance in enumerate(first):
        for other, also in enumerate(second):
            odds[one + other] += chance * also
    return odds
