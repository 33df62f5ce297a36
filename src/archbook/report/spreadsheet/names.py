"""Names of sheets: short, without the signs that spreadsheets refuse, and no two alike."""

import re
from collections.abc import Iterable

from archbook.report.plain import plain

LONGEST = 31
"""Letters that the name of a sheet may have in Excel."""

_REFUSED = re.compile(r"[\[\]:*?/\\]")

_RESERVED = "history"
"""Excel keeps this name for itself."""


def sheet_names(wanted: Iterable[str]) -> tuple[str, ...]:
    """Return a name for each sheet, as near to what is *wanted* as can be."""
    taken: set[str] = {_RESERVED}
    found = []
    for name in wanted:
        clean = _REFUSED.sub("-", plain(name)).strip("' ") or "-"
        chosen = next(one for one in _ways(clean) if one.casefold() not in taken)
        taken.add(chosen.casefold())
        found.append(chosen)
    return tuple(found)


def _ways(name: str) -> Iterable[str]:
    """Yield the name, cut to what fits, then with numbers behind it."""
    yield name[:LONGEST].rstrip("'")
    number = 2
    while True:
        end = f"-{number}"
        yield name[: LONGEST - len(end)].rstrip("'") + end
        number += 1
