"""What is alike, together, and many names as a few."""

import re
from collections.abc import Callable, Hashable, Iterable, Sequence
from typing import TypeVar

T = TypeVar("T")

_NUMBERED = re.compile(r"(.*?)(\d+)\Z")

FOLDED = 3
"""Names in a row from which on only the first and the last are written."""


def alike(every: Iterable[T], key: Callable[[T], Hashable]) -> Iterable[list[T]]:
    """Return what has the same *key* together, in the order in which it first comes."""
    found: dict[Hashable, list[T]] = {}
    for one in every:
        found.setdefault(key(one), []).append(one)
    return found.values()


def runs(names: Sequence[str]) -> str:
    """Return *names* with commas; numbers in a row as their first and last, as ``r1–r9``."""
    rows: list[list[str]] = []
    for name in names:
        if rows and _follows(rows[-1][-1], name):
            rows[-1].append(name)
        else:
            rows.append([name])
    return ", ".join(
        f"{row[0]}–{row[-1]}" if len(row) >= FOLDED else ", ".join(row) for row in rows
    )


def _follows(name: str, after: str) -> bool:
    """Tell whether the number at the end of *after* is the next one."""
    one, other = _NUMBERED.match(name), _NUMBERED.match(after)
    if not one or not other or one[1] != other[1]:
        return False
    return other[2] == f"{int(one[2]) + 1:0{len(one[2])}d}"
