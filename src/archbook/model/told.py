"""What a design states, subject by subject, so that it can be compared."""

from collections.abc import Iterator, Mapping
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.design import Design

Told = Mapping[str, Mapping[str, Any]]
"""Subject, as ``group/cmp`` → what is stated of it, as JSON: field → value."""

CLOUD = "cloud"
"""Subject of what a design says of itself as a whole."""

_KINDS = {
    "services": "service",
    "options": "option",
    "settings": "setting",
    "racks": "rack",
    "regions": "region",
    "hardware": "hardware",
    "host_groups": "group",
    "storage": "storage",
    "networks": "network",
    "physnets": "physnet",
    "workload": "workload",
    "decisions": "decision",
    "assumptions": "assumption",
    "waivers": "waiver",
}
"""Field of a design that holds several things → kind of each of them."""

_VALUE = "value"


def told(design: Design) -> Told:
    """Return what *design* states, subject by subject; a value at its default is not stated."""
    found: dict[str, dict[str, Any]] = {CLOUD: {}}
    for field, value in design.model_dump(mode="json", exclude_defaults=True).items():
        if field in _KINDS:
            kind = _KINDS[field]
            found |= {f"{kind}/{name}": about for name, about in _things(value)}
        elif isinstance(value, dict):
            found[field] = value
        else:
            found[CLOUD][field] = value
    return found


def placed(blueprint: Blueprint) -> Told:
    """Return on which host groups each component of *blueprint* stands."""
    found: dict[str, dict[str, Any]] = {}
    for cohort in blueprint.cohorts:
        for placement in cohort.placements:
            subject = f"component/{placement.component.id}"
            found.setdefault(subject, {"groups": []})["groups"].append(cohort.name)
    return found


def in_words(value: Any) -> str:  # noqa: ANN401 - JSON
    """Return a stated value as a person writes it; empty for nothing."""
    match value:
        case None:
            return ""
        case bool():
            return "true" if value else "false"
        case float():
            return f"{value:g}"
        case list():
            return ", ".join(map(in_words, value))
        case dict():
            return ", ".join(f"{key} {in_words(one)}" for key, one in value.items())
        case _:
            return str(value)


def _things(value: Any) -> Iterator[tuple[str, dict[str, Any]]]:  # noqa: ANN401 - JSON
    """Yield the name of each thing in a list or mapping, and what is stated of it."""
    if isinstance(value, dict):
        for name, one in value.items():
            yield name, one if isinstance(one, dict) else {_VALUE: one}
        return
    for place, one in enumerate(value, start=1):
        if isinstance(one, str):
            yield one, {}
        else:
            keys = _naming(one)
            name = " ".join(str(one[key]) for key in keys) or str(place)
            yield name, {key: said for key, said in one.items() if key not in keys}


def _naming(one: Mapping[str, Any]) -> tuple[str, ...]:
    """Return the fields that tell a thing of a list from the others; none: only its place does."""
    if "rule" in one:
        return "rule", "subject"
    return next(((key,) for key in ("name", "id", "what") if one.get(key)), ())
