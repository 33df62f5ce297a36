"""Say what a model refuses in a file, in the user's words and at its line."""

from collections.abc import Iterable
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from archbook.errors import Fault, Where, nearest
from archbook.i18n import Message
from archbook.marked.tree import child, line_of
from archbook.model.refused import explained
from archbook.units import other_unit


def faults_of(error: ValidationError, tree: yaml.Node, model: type[BaseModel]) -> list[Fault]:
    """Return one fault for each place that *model* refuses, in the order of the lines."""
    details = error.errors()
    places = [detail["loc"] for detail in details]
    faults = [_fault(detail, tree, model) for detail in details if not _follows(detail, places)]
    return sorted(_without_twins(faults), key=lambda fault: fault.line or 0)


def _follows(detail: ErrorDetails, places: list[tuple[str | int, ...]]) -> bool:
    """Tell whether a list is only empty because its items were refused."""
    loc = detail["loc"]
    return detail["type"] == "too_short" and any(
        len(place) > len(loc) and place[: len(loc)] == loc for place in places
    )


def _fault(error: ErrorDetails, tree: yaml.Node, model: type[BaseModel]) -> Fault:
    where = real_place((*error["loc"], *_further(error)), tree)
    unknown = error["type"] == "extra_forbidden"
    text = _unknown_key(error, model) if unknown else explained(error)
    return Fault(where, text, line_of(tree, where))


def _further(error: ErrorDetails) -> Where:
    """Return the rest of the way, where a check of the whole knows the very place."""
    where: Where = getattr(error.get("ctx", {}).get("error"), "where", ())
    return where


def real_place(loc: Iterable[str | int], tree: yaml.Node) -> Where:
    """Drop the steps that pydantic adds for the branches of a union."""
    where: Where = ()
    node: yaml.Node | None = tree
    steps = list(loc)
    for place, step in enumerate(steps):
        found = child(node, step) if node is not None else None
        if found is None:
            last = place == len(steps) - 1
            if last and isinstance(step, str) and step.isidentifier():
                where = (*where, step)
            continue
        node, where = found[1], (*where, step)
    return where


def _unknown_key(error: ErrorDetails, model: type[BaseModel]) -> Message:
    key = str(error["loc"][-1])
    known = sorted(_keys_at(model, error["loc"][:-1]))
    if same := other_unit(key, known):
        values = {"key": key, "known": same}
        return Message("'{key}' has an unknown unit; the quantity is given as '{known}'", values)
    if near := nearest(key, known):
        return Message("unknown key '{key}'; did you mean '{near}'?", {"key": key, "near": near})
    return Message("unknown key '{key}'; known: {known}", {"key": key, "known": ", ".join(known)})


def _keys_at(model: type[BaseModel], loc: tuple[str | int, ...]) -> set[str]:
    """Return the keys that the model allows at *loc*."""
    schema = model.model_json_schema()
    nodes = [schema]
    for step in loc:
        nodes = [inner for node in nodes for inner in _below(node, step, schema)] or nodes
    flat = [inner for node in nodes for inner in _resolved(node, schema)]
    return {key for node in flat for key in node.get("properties", {})}


def _below(node: dict[str, Any], step: str | int, schema: dict[str, Any]) -> list[dict[str, Any]]:
    below: list[dict[str, Any]] = []
    for inner in _resolved(node, schema):
        if isinstance(step, int) and "items" in inner:
            below.append(inner["items"])
        elif step in inner.get("properties", {}):
            below.append(inner["properties"][step])
        elif isinstance(inner.get("additionalProperties"), dict):
            below.append(inner["additionalProperties"])
        else:
            below += inner.get("patternProperties", {}).values()
    return below


def _resolved(node: dict[str, Any], schema: dict[str, Any]) -> list[dict[str, Any]]:
    if "$ref" in node:
        return _resolved(schema["$defs"][node["$ref"].rpartition("/")[2]], schema)
    if union := node.get("anyOf") or node.get("oneOf"):
        return [inner for one in union for inner in _resolved(one, schema)]
    return [node]


def _without_twins(faults: list[Fault]) -> list[Fault]:
    """Keep the first fault of each place: a union gives one for each of its branches."""
    return list({fault.where: fault for fault in reversed(faults)}.values())[::-1]
