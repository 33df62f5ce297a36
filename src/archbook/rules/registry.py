"""Find the rules."""

from collections.abc import Iterator
from functools import cache
from importlib import import_module
from pkgutil import iter_modules

from archbook import rules
from archbook.errors import UnknownNameError
from archbook.rules.api import Rule


@cache
def all_rules() -> tuple[Rule, ...]:
    """Return every rule of every family, ordered by id."""
    return tuple(sorted(_discover(), key=lambda found: found.id))


def rule_called(identifier: str) -> Rule:
    """Return the rule with this id.

    Raises:
        UnknownNameError: There is none; the nearest one is named.
    """
    by_id = {found.id: found for found in all_rules()}
    if identifier not in by_id:
        raise UnknownNameError("rule", identifier, by_id)
    return by_id[identifier]


def _discover() -> Iterator[Rule]:
    for family in iter_modules(rules.__path__, f"{rules.__name__}."):
        if family.ispkg:
            package = import_module(family.name)
            for module in iter_modules(package.__path__, f"{family.name}."):
                values = vars(import_module(module.name)).values()
                yield from (value for value in values if isinstance(value, Rule))
