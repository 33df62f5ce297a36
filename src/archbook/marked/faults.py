"""Say what a model refuses in a file, in the user's words and at its line."""

import json
import re
from collections.abc import Callable, Iterable
from typing import Any

import yaml
from pydantic import BaseModel, ValidationError
from pydantic_core import ErrorDetails

from archbook.errors import Fault, Where, nearest
from archbook.i18n import Message, mark
from archbook.marked.tree import child, line_of
from archbook.model.written import ID, NO_CONTROLS
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
    text = _unknown_key(error, model) if unknown else _explained(error)
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


def _explained(error: ErrorDetails) -> Message:
    explain = _EXPLAINED.get(error["type"], _as_the_model_says)
    return explain(error)


def _as_the_model_says(error: ErrorDetails) -> Message:
    return Message("{why}, not {given}", {"why": error["msg"], "given": _given(error)})


def _own_words(error: ErrorDetails) -> Message:
    return Message(str(error.get("ctx", {}).get("error", error["msg"])))


def _too_small(error: ErrorDetails) -> Message:
    context = error.get("ctx", {})
    if "ge" in context:
        values = {"least": _limit(context["ge"]), "given": _given(error)}
        return Message("must be at least {least}, not {given}", values)
    values = {"least": _limit(context["gt"]), "given": _given(error)}
    return Message("must be more than {least}, not {given}", values)


def _too_large(error: ErrorDetails) -> Message:
    values = {"most": _limit(error.get("ctx", {}).get("le")), "given": _given(error)}
    return Message("must be at most {most}, not {given}", values)


def _limit(limit: object) -> str:
    """Write a whole limit as people do: 0, not 0.0."""
    return str(limit).removesuffix(".0")


def _too_short(error: ErrorDetails) -> Message:
    return _EMPTY(error) if error["input"] == "" else _NO_NAME(error)


def _unusable_text(error: ErrorDetails) -> Message:
    pattern, lower = error.get("ctx", {}).get("pattern"), str(error["input"]).lower()
    if pattern == NO_CONTROLS:
        return Message("must hold no control characters: {given}", {"given": _given(error)})
    if pattern == ID and re.search(ID, lower):
        values = {"given": _given(error), "lower": lower}
        return Message("is no usable name: {given}; it is written '{lower}'", values)
    return _NO_NAME(error)


def _not_one_of(error: ErrorDetails) -> Message:
    expected = str(error.get("ctx", {}).get("expected", ""))
    choices = [choice.strip("'") for choice in re.split(r", | or ", expected)]
    values = {"given": _given(error), "known": ", ".join(choices)}
    if near := nearest(str(error["input"]), choices):
        return Message("{given} is unknown; did you mean '{near}'?", values | {"near": near})
    return Message("{given} is unknown; known: {known}", values)


def _given(error: ErrorDetails, most: int = 40) -> str:
    text = json.dumps(error["input"], ensure_ascii=False, default=str)
    return text if len(text) <= most else text[: most - 1] + "…"


def _unknown_key(error: ErrorDetails, model: type[BaseModel]) -> Message:
    key = str(error["loc"][-1])
    known = sorted(_keys_at(model, error["loc"][:-1]))
    if same := other_unit(key, known):
        values = {"key": key, "known": same}
        return Message("'{key}' has an unknown unit; the quantity is given as '{known}'", values)
    if near := nearest(key, known):
        return Message("unknown key '{key}'; did you mean '{near}'?", {"key": key, "near": near})
    return Message("unknown key '{key}'; known: {known}", {"key": key, "known": ", ".join(known)})


def _saying(text: str) -> Callable[[ErrorDetails], Message]:
    return lambda error: Message(text, {"given": _given(error)})


_EMPTY = _saying(mark("must not be empty"))
_NOT_A_DAY = _saying(mark("must be a day of the calendar, as 2027-06-30, not {given}"))
_NOT_A_LIST = _saying(mark("must be a list, as [a, b], not {given}"))
_NOT_A_MAPPING = _saying(mark("must be a mapping (key: value), not {given}"))
_NOT_WHOLE = _saying(mark("must be a whole number, not {given}"))
_NO_NAME = _saying(
    mark("is no usable name: {given}; letters, digits, dot, dash and underscore are")
)

_EXPLAINED: dict[str, Callable[[ErrorDetails], Message]] = {
    "bool_type": _saying(mark("must be true or false, not {given}")),
    "date_from_datetime_inexact": _NOT_A_DAY,
    "date_from_datetime_parsing": _NOT_A_DAY,
    "date_parsing": _NOT_A_DAY,
    "date_type": _NOT_A_DAY,
    "dict_type": _NOT_A_MAPPING,
    "float_type": _saying(mark("must be a number, not {given}")),
    "greater_than": _too_small,
    "greater_than_equal": _too_small,
    "int_from_float": _NOT_WHOLE,
    "int_parsing": _NOT_WHOLE,
    "int_type": _NOT_WHOLE,
    "ip_any_address": _saying(mark("must be an IPv4 or IPv6 address, not {given}")),
    "ip_any_network": _saying(
        mark("must be a network without host bits, as 10.0.0.0/24 or fd00::/64, not {given}")
    ),
    "less_than_equal": _too_large,
    "list_type": _NOT_A_LIST,
    "literal_error": _not_one_of,
    "missing": _saying(mark("is needed and not there")),
    "model_attributes_type": _NOT_A_MAPPING,
    "model_type": _NOT_A_MAPPING,
    "string_pattern_mismatch": _unusable_text,
    "string_too_long": _saying(mark("is too long: {given}")),
    "string_too_short": _too_short,
    "string_type": _saying(mark("must be text, not {given}; put it in quotes if it is meant so")),
    "too_short": _EMPTY,
    "tuple_type": _NOT_A_LIST,
    "value_error": _own_words,
}
"""pydantic's kind of error → what to say."""


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
