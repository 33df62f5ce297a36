"""A proposed design with what the design at hand says beside it."""

import json
import re
from typing import Any

from archbook.model.design import Design
from archbook.model.edit.base import validated
from archbook.proposing.choices import DECIDED
from archbook.proposing.services import OPTIONS
from archbook.workspace.requested import PROPOSED, SURVIVALS
from archbook.workspace.workspace import Workspace

_KEPT = (
    "title",
    "revision",
    "deployment_model",
    "operating_system",
    "purpose",
    "surroundings",
    "operations",
    "waivers",
)
"""What a proposal says nothing about: it stays as the design has it."""

_ASSUMED = re.compile(r"[\w/.-]+: [\w-]+ = ")
"""How an assumption of a proposal begins: subject, name and value."""

Stated = dict[str, Any]
"""A design as plain data, defaults left out."""


def taken_over(proposed: Workspace, design: Design, start: Design) -> Workspace:
    """Return a proposed design with what *design* says beside it.

    What an earlier proposal has put into *design* goes, unless a person has changed it since.

    Args:
        proposed: The design of a proposal.
        design: The design at hand.
        start: The design as it began.
    """
    fresh, held, begun = proposed.design.stated(), design.stated(), start.stated()
    fresh |= {key: held[key] for key in _KEPT if key in held}
    fresh |= _chosen(fresh, held, begun) | _written_down(fresh, held, begun)
    fresh["requirements"] = _required(fresh.get("requirements", {}), held.get("requirements", {}))
    if "purchase" in held:
        fresh["purchase"] = held["purchase"] | fresh.get("purchase", {})
    ordered = {key: fresh[key] for key in ("schema", *Design.model_fields) if key in fresh}
    return proposed.with_design(validated(json.dumps(ordered)))


def _chosen(fresh: Stated, held: Stated, begun: Stated) -> Stated:
    """Return options and settings: a person's own before those that proposals compute."""
    computed = {"options": OPTIONS, "settings": frozenset(fresh.get("settings", {}))}
    found: Stated = {}
    for key, names in computed.items():
        before = begun.get(key, {})
        own = {
            name: value
            for name, value in held.get(key, {}).items()
            if name not in names or before.get(name) != value
        }
        found |= {key: fresh.get(key, {}) | own} if own else {}
    return found


def _written_down(fresh: Stated, held: Stated, begun: Stated) -> Stated:
    """Return decisions and assumptions: a person's own, then those of the proposal."""
    found: Stated = {}
    for key in ("decisions", "assumptions"):
        before, new = begun.get(key, ()), fresh.get(key, [])
        own = [one for one in held.get(key, ()) if one not in before or not _proposed(one)]
        named = {one.get("id") for one in own} - {None}
        lines = own + [one for one in new if one not in own and one.get("id") not in named]
        found |= {key: lines} if lines else {}
    return found


def _proposed(line: Stated) -> bool:
    """Tell whether a proposal writes such a decision or assumption."""
    if "id" in line:
        return line["id"] in DECIDED
    return _ASSUMED.match(line["what"]) is not None


def _required(fresh: Stated, held: Stated) -> Stated:
    """Return what both require; of a loss what was proposed, unless a harder one is required."""
    milder = {name for name in SURVIVALS if name in fresh and held.get(name) in PROPOSED}
    return fresh | {name: one for name, one in held.items() if name not in milder}
