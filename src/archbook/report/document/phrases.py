"""Words for counts, and sentences one after the other, as a person writes them."""

from collections.abc import Iterable, Iterator
from typing import TypeAlias

from archbook.i18n import Message, Value

Form: TypeAlias = tuple[Message, Message]
"""Words for one thing, and for several with their ``{count}``."""


def one_or_many(number: int, form: Form) -> Message:
    """Return the words for *number* things."""
    one, many = form
    return one if number == 1 else Message(many.template, {"count": f"{number:,}"})


def those_there_are(counts: Iterable[tuple[int, Form]]) -> Iterator[Message]:
    """Yield words for each number that is not zero."""
    return (one_or_many(number, form) for number, form in counts if number)


def sentences(parts: Iterable[Message]) -> Message:
    """Return sentences one after the other."""
    values: dict[str, Value] = {f"part{place}": part for place, part in enumerate(parts)}
    return Message(" ".join(f"{{{name}}}" for name in values), values)
