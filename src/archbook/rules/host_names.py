"""Names of hosts, without making each host."""

import re
from collections.abc import Iterator
from ipaddress import ip_address

from archbook.model.blueprint import Blueprint, Cohort

_LABEL = re.compile(r"[a-z0-9]([a-z0-9-]{0,61}[a-z0-9])?", re.IGNORECASE | re.ASCII)
_WITH_UNDERSCORES = re.compile(r"[a-z0-9]([a-z0-9_-]{0,61}[a-z0-9])?", re.IGNORECASE | re.ASCII)
_NUMBERED = re.compile(r"(.+)-([0-9]+)")


def stated(blueprint: Blueprint) -> Iterator[tuple[Cohort, str]]:
    """Yield the host names that the design lists, with the group of each."""
    for cohort in blueprint.cohorts:
        for name in cohort.group.hosts:
            yield cohort, name


def counted(blueprint: Blueprint, name: str) -> Cohort | None:
    """Return the group that would number one of its unnamed hosts *name*, None when none would."""
    parts = _NUMBERED.fullmatch(name)
    cohort = blueprint.cohort(parts[1]) if parts else None
    if parts is None or cohort is None or cohort.group.hosts:
        return None
    index = int(parts[2]) - 1
    return cohort if 0 <= index < len(cohort) and cohort[index].name == name else None


def is_address(name: str) -> bool:
    """Tell whether an inventory calls the host by its address."""
    try:
        ip_address(name)
    except ValueError:
        return False
    return True


def short(name: str) -> str:
    """Return the part before the first dot, in lower case, as a host calls itself."""
    return name.lower() if is_address(name) else name.lower().partition(".")[0]


def is_valid(name: str) -> bool:
    """Tell whether *name* is a host name by RFC 1123, or an address that stands for one."""
    return _made_of(_LABEL, name) or is_address(name)


def is_valid_but_for_underscores(name: str) -> bool:
    """Tell whether *name* would be a host name if underscores were allowed."""
    return _made_of(_WITH_UNDERSCORES, name)


def _made_of(label: re.Pattern[str], name: str) -> bool:
    return all(label.fullmatch(part) for part in name.split("."))
