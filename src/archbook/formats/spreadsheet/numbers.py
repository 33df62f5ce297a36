"""Numbers as spreadsheets of many countries write them."""

import math
import re

_SPACES = re.compile(r"[\s'\u2019]+")
_PLAIN = re.compile(r"\d+(\.\d+)?")
_ONE_GROUP = re.compile(r"[1-9]\d{0,2}[.,]\d{3}")
_GROUPS = re.compile(r"[1-9]\d{0,2}([.,])\d{3}(\1\d{3})*")


def number_of(cell: object) -> float | None:
    """Return the number in a cell, None when it holds none.

    ``1.234,5``, ``1,234.5`` and ``1 234,5`` are the same number. A single mark with three digits
    behind it parts thousands, as in ``8,192``: RVTools counts whole CPUs and MiB. A formula is
    text, and no number.
    """
    if isinstance(cell, bool) or cell is None:
        return None
    if isinstance(cell, int | float):
        return float(cell) if math.isfinite(cell) and cell >= 0 else None
    text = _SPACES.sub("", str(cell))
    plain = _without_thousands(text)
    return float(plain) if _PLAIN.fullmatch(plain) and plain.isascii() else None


def is_doubtful(cell: object) -> bool:
    """Tell whether a number would be another one if its mark were the decimal mark: ``8,192``."""
    return isinstance(cell, str) and bool(_ONE_GROUP.fullmatch(_SPACES.sub("", cell)))


def _without_thousands(text: str) -> str:
    """Return *text* with a point for the decimal mark, and no other mark."""
    if _GROUPS.fullmatch(text):
        return text.replace(".", "").replace(",", "")
    whole, mark, rest = _parted(text)
    return whole.replace(".", "").replace(",", "") + ("." if mark else "") + rest


def _parted(text: str) -> tuple[str, str, str]:
    """Split *text* at its last mark; it is the decimal one when what stands before is sound."""
    mark = max(".,", key=text.rfind)
    whole, found, rest = text.rpartition(mark)
    if not found:
        return text, "", ""
    sound = whole.isdigit() or _GROUPS.fullmatch(whole)
    return (whole, found, rest) if sound else (text + "?", "", "")


def is_yes(cell: object) -> bool:
    """Tell whether a cell says true, in one of the spellings of spreadsheets."""
    if isinstance(cell, bool):
        return cell
    return str(cell).strip().casefold() in _YES


_YES = frozenset({"true", "yes", "1", "wahr", "vrai", "verdadero", "vero", "waar", "참"})
