"""What a model refuses, in the user's words."""

import json
import re
from collections.abc import Callable

from pydantic_core import ErrorDetails

from archbook.errors import nearest
from archbook.i18n import Message, mark
from archbook.model.written import ID, NO_CONTROLS


def explained(error: ErrorDetails) -> Message:
    """Say what is wrong with a value that a model refused."""
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
