"""An entry under check, and every value in it with the place where it stands."""

from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, TypeAlias, get_args

from pydantic import BaseModel, StringConstraints

from archbook.errors import Where
from archbook.i18n import Message
from archbook.model.catalog.entry import Entry, SourceEntry
from archbook.model.written import Id

if TYPE_CHECKING:
    from archbook.catalog.library import Catalog

Hint: TypeAlias = tuple[Where, Message]
"""A place in an entry and what is wrong there."""


@dataclass(frozen=True, slots=True)
class Part:
    """A value somewhere in an entry.

    Attributes:
        where: Its place, as keys and list positions.
        holder: What holds it.
        field: Name of the holder's field.
        value: The value of the field.
    """

    where: Where
    holder: BaseModel
    field: str
    value: object

    def holds_ids(self) -> bool:
        """Tell whether the field names entries of the catalog."""
        return _holds_ids(type(self.holder), self.field)


@dataclass(frozen=True, slots=True)
class Subject:
    """An entry that was read from a file, and the catalog that it stands in."""

    kind: str
    entry: Entry | SourceEntry
    catalog: "Catalog"

    def parts(self) -> Iterator[Part]:
        """Yield every value that the file gives, holders before what they hold."""
        return _parts(self.entry, ())


Check: TypeAlias = Callable[[Subject], Iterator[Hint]]
"""A promise: what of an entry breaks it."""


def _parts(value: object, where: Where) -> Iterator[Part]:
    if isinstance(value, BaseModel):
        for name in type(value).model_fields:
            if name in value.model_fields_set:
                at = (*where, _written(type(value), name))
                yield Part(at, value, name, getattr(value, name))
                yield from _parts(getattr(value, name), at)
    elif isinstance(value, tuple | list):
        for place, item in enumerate(value):
            yield from _parts(item, (*where, place))
    elif isinstance(value, Mapping):
        for key, item in value.items():
            yield from _parts(item, (*where, str(key)))


def _written(model: type[BaseModel], field: str) -> str:
    """Return the key that stands in the file for *field*."""
    return model.model_fields[field].alias or field


@cache
def _holds_ids(model: type[BaseModel], field: str) -> bool:
    info = model.model_fields[field]
    return any(map(_is_id, info.metadata)) or _is_made_of_ids(info.annotation)


def _is_made_of_ids(annotation: Any) -> bool:  # noqa: ANN401 - a type may be anything
    if any(map(_is_id, getattr(annotation, "__metadata__", ()))):
        return True
    return any(map(_is_made_of_ids, get_args(annotation)))


def _is_id(metadata: object) -> bool:
    return isinstance(metadata, StringConstraints) and metadata.pattern == _PATTERN


_PATTERN = next(one.pattern for one in get_args(Id) if isinstance(one, StringConstraints))
