"""The examples on the pages of the rules, as data and as whole design files."""

from typing import Any

from archbook.formats.design import written
from archbook.marked.reading import json_of
from archbook.marked.tree import compose, data_of
from archbook.model.design import Design
from archbook.rules.api import EXAMPLES, Rule
from archbook.rules.example import changed
from archbook.rules.registry import rule_called


def examples(identifier: str) -> tuple[dict[str, Any], dict[str, Any]]:
    """Return what the failing and the passing example of a rule change of the sound design.

    Raises:
        UnknownNameError: No such rule; the nearest one is named.
    """
    fails, passes = (_keys(rule_called(identifier), heading) for heading in EXAMPLES)
    return fails, passes


def example_file(identifier: str, heading: str) -> str:
    """Return an example of a rule as a design file that can be checked.

    Args:
        identifier: Id of the rule.
        heading: ``Fails`` or ``Passes``.
    """
    keys = changed(_keys(rule_called(identifier), heading))
    return written(Design.model_validate_json(json_of(keys)))


def _keys(rule: Rule, heading: str) -> dict[str, Any]:
    text = rule.examples.get(heading, "") or "{}"
    keys: dict[str, Any] = data_of(compose(text, rule.id), rule.id)
    return keys
