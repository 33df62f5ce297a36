"""Read a file as a model: bytes to text, tree, data and the thing itself."""

import json
from dataclasses import dataclass
from datetime import date
from typing import Any, Generic, TypeVar

import yaml
from pydantic import BaseModel, ValidationError

from archbook.errors import FaultyFileError
from archbook.marked.faults import faults_of, real_place
from archbook.marked.tree import child, compose, data_of, decoded

T = TypeVar("T", bound=BaseModel)


@dataclass(frozen=True, slots=True)
class Marked(Generic[T]):
    """A file that was read: text, tree with the line of everything, data, and the thing.

    ``plain`` says that the data follow from the text alone: no number was taken for a text.
    """

    text: str
    tree: yaml.MappingNode
    data: dict[str, Any]
    value: T
    plain: bool = True


def read(content: bytes | str, model: type[T], path: str) -> Marked[T]:
    """Read *content* as *model*.

    A number where the model wants text is taken as it is written, so that ``release: 2026.1`` and
    ``revision: 3`` need no quotes.

    Raises:
        FaultyFileError: It is too large, not UTF-8, not YAML, uses aliases, tags or duplicate
            keys, is not a mapping, or the model refuses it; every fault is named with its line.
    """
    text = decoded(content, path)
    tree = compose(text, path)
    data = data_of(tree, path)
    plain = True
    try:
        value = _validated(model, data)
    except ValidationError as error:
        if not _take_as_written(error, tree, data):
            raise FaultyFileError(faults_of(error, tree, model), path) from None
        plain = False
        try:
            value = _validated(model, data)
        except ValidationError as left:
            raise FaultyFileError(faults_of(left, tree, model), path) from None
    return Marked(text, tree, data, value, plain)


def _validated(model: type[T], data: dict[str, Any]) -> T:
    return model.model_validate_json(json_of(data))


def json_of(data: object) -> str:
    """Return the data of a YAML file as JSON; days are written as ISO 8601 says."""
    return json.dumps(data, default=_plain)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)


def _take_as_written(error: ValidationError, tree: yaml.Node, data: Any) -> bool:  # noqa: ANN401 - YAML may hold anything
    """Put the written text where a number stands and text is wanted; tell whether any was."""
    changed = False
    for detail in error.errors():
        if detail["type"] == "string_type":
            where = real_place(detail["loc"], tree)
            holder, node = data, tree
            for step in where[:-1]:
                found = child(node, step)
                holder, node = holder[step], found[1] if found else node
            found = child(node, where[-1]) if where else None
            if found and isinstance(found[1], yaml.ScalarNode) and _is_number(found[1]):
                holder[where[-1]] = found[1].value
                changed = True
    return changed


def _is_number(node: yaml.ScalarNode) -> bool:
    return node.tag.rpartition(":")[2] in {"int", "float"}
