"""What the records of a list are, and how they are shown."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass, field

from archbook.i18n import Message
from archbook.model.written import Written
from archbook.session import Results
from archbook.ui.forms.form import Offers, Record


def name_of(record: Record) -> str:
    """Return the name that a record has of its own; nothing when it has none."""
    return str(record.get("name") or record.get("id") or "")


@dataclass(frozen=True, slots=True)
class Kept:
    """What the records of a list are, and how they are shown.

    Attributes:
        model: What one record is.
        title: What one is called.
        word: What the name of a new one begins with.
        fields: Fields to show, in this order; all that have a control when empty.
        offers: Field → what it can be chosen from.
        called: What a record is called in the dropdown.
        fresh: Makes a new one where the least that the model takes is not enough.
        nested: Field that lists records of its own, or holds one → what those are.
        told: Says more about a record, below its name.
        most: How many there may be; any number when not said.
        can_add: Whether new ones are made here.
        can_remove: Whether they are taken out here.
    """

    model: type[Written]
    title: Message
    word: str
    fields: tuple[str, ...] = ()
    offers: Offers = field(default_factory=dict)
    called: Callable[[Record], str] = name_of
    fresh: Callable[[Results, Record], Record] = lambda _, record: record
    nested: Mapping[str, "Kept"] = field(default_factory=dict)
    told: Callable[[Results, Record], Iterable[Message]] = lambda *_: ()
    most: int | None = None
    can_add: bool = True
    can_remove: bool = True
