"""Physical quantities and how to print them.

A quantity whose value no source gives is `None` in the model and ``unknown`` in print: never zero.
"""

from collections.abc import Iterable

from archbook.i18n import Message

UNKNOWN = Message("unknown")

SUFFIXES = frozenset(
    {
        *("bytes", "kib", "mib", "gib", "tib", "gb", "tb", "gbps", "mbps", "iops", "mtps"),
        *("mm", "u", "kg", "w", "kw", "va", "v", "a", "kva", "ghz", "mhz", "btuh", "cfm"),
        *("days", "hours", "minutes", "seconds", "percent", "ratio", "celsius"),
    }
)
"""Ends of the names of quantities: the unit, in lower case. GiB is 2^30 bytes, GB 10^9."""


def has_unit(name: str) -> bool:
    """Tell whether the name of a quantity ends in a known unit, as ``ram_gib`` does."""
    stem, _, suffix = name.rpartition("_")
    return bool(stem) and suffix in SUFFIXES


def other_unit(name: str, known: Iterable[str]) -> str | None:
    """Return the known name of the quantity that *name* gives in another unit, if there is one."""
    stem = name.rpartition("_")[0]
    return next(
        (one for one in known if stem and has_unit(one) and one.rpartition("_")[0] == stem), None
    )


def quantity(value: float | None, unit: str = "") -> Message:
    """Return *value* with its unit, or the word for unknown."""
    if value is None:
        return UNKNOWN
    number = f"{value:,.0f}" if float(value).is_integer() else f"{value:,.1f}"
    if not unit:
        return Message("{number}", {"number": number})
    return Message("{number} {unit}", {"number": number, "unit": unit})


def known_sum(values: Iterable[float | None]) -> tuple[float, int]:
    """Add up the known *values*; also count the unknown ones."""
    total, unknown = 0.0, 0
    for value in values:
        if value is None:
            unknown += 1
        else:
            total += value
    return total, unknown
