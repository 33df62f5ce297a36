"""What a person types, and what a design file holds: from one to the other."""

import re

from pydantic import JsonValue

Offered = tuple[tuple[str, str], ...]
"""What can be chosen: (words, value)."""

UNSAID = ""
"""Value of a choice that is not made."""


_IN_THOUSANDS = re.compile(r"[+-]?\d{1,3}(,\d{3})+(\.\d*)?")


def number_of(text: str) -> JsonValue:
    """Return the number that was typed; the text itself when it is none, to be refused in words.

    Commas that part thousands are taken, one that stands for a point is not: nobody's 1,5 may
    become 15. Nothing typed is nothing said.
    """
    plain = text.strip()
    if not plain:
        return None
    if _IN_THOUSANDS.fullmatch(plain):
        plain = plain.replace(",", "")
    for read in (int, float):
        try:
            return read(plain)
        except ValueError:
            continue
    return text.strip()


def typed(value: JsonValue) -> str:
    """Return a value as a person types it; nothing said is nothing typed."""
    if value is None:
        return ""
    return f"{value:.12g}" if isinstance(value, float) else str(value)


def lines_of(text: str) -> JsonValue:
    """Return the lines that were typed, without empty ones; None when there are none."""
    return [line.strip() for line in text.splitlines() if line.strip()] or None


def numbers_of(text: str) -> JsonValue:
    """Return the numbers that were typed, one a line; None when there are none."""
    lines = lines_of(text)
    return list(map(number_of, map(str, lines))) if isinstance(lines, list) else None


def typed_lines(value: JsonValue) -> str:
    """Return a list as a person types it, one a line."""
    return "\n".join(listed(value))


def listed(value: JsonValue) -> tuple[str, ...]:
    """Return the words of a list; of a mapping its keys; a single word by itself."""
    if isinstance(value, str):
        return (value,)
    return tuple(map(str, value)) if isinstance(value, list | tuple | dict) else ()
