"""Name a few of many."""

from collections.abc import Sequence

from archbook.i18n import Message, Value

_NAMED = 4


def some_names(names: Sequence[str]) -> Message:
    """Return *names*; where they are many, the first few and how many more."""
    if len(names) <= _NAMED:
        return Message("{names}", {"names": tuple(names)})
    values: dict[str, Value] = {"names": tuple(names[:_NAMED]), "more": len(names) - _NAMED}
    return Message("{names} and {more} more", values)
