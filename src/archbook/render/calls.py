"""Python calls written as text, laid out as a formatter would."""

from collections.abc import Iterable, Iterator, Sequence
from json import dumps

_STEP = "    "
_LINE = 99


def call(name: str, arguments: Sequence[str]) -> list[str]:
    """Return a call in one line, or with a line for each argument when it is long."""
    whole = f"{name}({', '.join(arguments)})"
    if len(whole) < _LINE:
        return [whole]
    return [f"{name}(", *(f"{_STEP}{argument}," for argument in arguments), ")"]


def block(lines: Sequence[str]) -> list[str]:
    """Return a call as the head of a ``with`` block."""
    *others, last = lines
    first, *others = [*others, f"{last}:"]
    return [f"with {first}", *others]


def indented(lines: Iterable[str]) -> Iterator[str]:
    """Yield *lines* one step further in."""
    return (f"{_STEP}{line}" for line in lines)


def text(value: str) -> str:
    """Return *value* as a Python string; it holds no lone surrogates."""
    return dumps(value, ensure_ascii=False)
