"""A new record: as little as its model takes."""

from collections.abc import Collection

from pydantic import JsonValue
from pydantic.fields import FieldInfo

from archbook.model.written import Written
from archbook.ui.forms.kinds import kind_of

NAMING = ("name", "id")
"""Fields whose value no other record of the list may have."""


def blank(model: type[Written], word: str, taken: Collection[str]) -> dict[str, JsonValue]:
    """Return a record with only what *model* needs.

    Args:
        model: What the record is.
        word: What its name begins with, in lower case; a number that is free follows.
        taken: Names that other records have.
    """
    needed = ((name, field) for name, field in model.model_fields.items() if field.is_required())
    return {name: _least(name, field, word, taken) for name, field in needed}


def free_name(word: str, taken: Collection[str]) -> str:
    """Return the first of ``word-1``, ``word-2``, … that is not taken."""
    return next(
        name for place in range(1, len(taken) + 2) if (name := f"{word}-{place}") not in taken
    )


def _least(name: str, field: FieldInfo, word: str, taken: Collection[str]) -> JsonValue:
    if name in NAMING:
        return free_name(word, taken)
    kind = kind_of(field.annotation)
    if kind.values:
        return kind.values[0]
    return 1 if kind.shape == "number" else word
