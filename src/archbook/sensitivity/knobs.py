"""The inputs of a design that can be turned: every number that says what is wanted or bought.

They are found in the design itself, so that a new field needs no line here.
"""

from collections.abc import Iterator, Mapping, Sequence
from copy import deepcopy
from dataclasses import dataclass
from typing import Any

from pydantic import ValidationError

from archbook.model.design import Design
from archbook.model.sizing import Assumed

PARTS = ("workload", "settings", "hardware", "storage")
"""Parts of a design whose numbers are inputs of its size."""

SURVIVES = "requirements.workload_survives"
LOSSES = ("none", "host", "rack")
"""What may be lost, from the mildest: a range that has no numbers."""

ALL = "workload.*.instances"
"""All instances together, where there are several flavors."""

Path = tuple[str | int, ...]


@dataclass(frozen=True, slots=True)
class Knob:
    """One input.

    Attributes:
        name: Where it stands, as ``storage.main.size``; a list is told apart by names in it.
        paths: Keys and positions down to each number that it turns.
        value: What the design says, or the default in force.
        whole: Whether it can only be a whole number.
    """

    name: str
    paths: tuple[Path, ...]
    value: float | str
    whole: bool

    def turned(self, design: Design, value: float | str) -> Design | None:
        """Return *design* with another value; None when it cannot have it.

        A knob of several numbers turns them by the same factor.
        """
        data = _data(design)
        for path in self.paths:
            _put(data, path, self._scaled(data, path, value))
        try:
            return Design.model_validate(data, strict=False)
        except (ValidationError, ValueError):
            return None

    def _scaled(self, data: dict[str, Any], path: Path, value: float | str) -> float | str:
        if len(self.paths) == 1 or isinstance(value, str) or isinstance(self.value, str):
            return self.fitted(value)
        scaled: int = round(_at(data, path) * value / self.value)
        return max(1, scaled)

    def fitted(self, value: float | str) -> float | str:
        """Return *value* as the design writes it: whole where it has to be."""
        return round(value) if self.whole and not isinstance(value, str) else value

    def ends(self, share: float) -> tuple[float | str, float | str]:
        """Return the ends of a range of *share* to both sides; one whole step at least."""
        if isinstance(self.value, str):
            return LOSSES[0], LOSSES[-1]
        low, high = self.value * (1 - share), self.value * (1 + share)
        if not self.whole:
            return low, high
        least = 0 if self.value <= 0 else 1
        return max(least, min(round(low), self.value - 1)), max(round(high), self.value + 1)


def knobs(design: Design, assumed: Sequence[Assumed] = ()) -> Iterator[Knob]:
    """Yield every input of *design*, in its order.

    Args:
        design: The design.
        assumed: Defaults that its size rests on; those that are settings can be turned, too.
    """
    data = _data(design)
    every = [_knob(data, path) for part in PARTS for path in _numbers(data.get(part), (part,))]
    flavors = [one for one in every if one.paths[0][-1] == "instances"]
    if len(flavors) > 1:
        paths = tuple(one.paths[0] for one in flavors)
        yield Knob(ALL, paths, sum(_at(data, path) for path in paths), whole=True)
    yield from every
    yield from _of_defaults(assumed)
    asked = design.requirements.workload_survives
    if asked in LOSSES or asked is None:
        path = tuple(SURVIVES.split("."))
        yield Knob(SURVIVES, (path,), asked or "host", whole=False)


def _of_defaults(assumed: Sequence[Assumed]) -> Iterator[Knob]:
    """Yield settings in force that the design does not state."""
    seen: set[str] = set()
    for one in assumed:
        setting = one.subject == "cloud" and one.name.startswith(("nova-", "ceph-mon-"))
        if setting and isinstance(one.value, float | int) and one.name not in seen:
            seen.add(one.name)
            path = ("settings", one.name)
            yield Knob(".".join(path), (path,), float(one.value), whole=False)


def _knob(data: dict[str, Any], path: Path) -> Knob:
    value = _at(data, path)
    return Knob(_name(data, path), (path,), value, whole=isinstance(value, int))


def _numbers(node: Any, path: Path) -> Iterator[Path]:  # noqa: ANN401 - any part of a design
    """Yield the way to each number below *node*."""
    if isinstance(node, Mapping):
        for key, below in node.items():
            yield from _numbers(below, (*path, key))
    elif isinstance(node, list):
        for place, below in enumerate(node):
            yield from _numbers(below, (*path, place))
    elif isinstance(node, int | float) and not isinstance(node, bool):
        yield path


def _name(data: dict[str, Any], path: Path) -> str:
    """Return the way as a person writes it: names instead of positions where there are some."""
    words, node = [], data
    for key in path:
        node = node[key]  # type: ignore[index]  # keys of dictionaries, positions of lists
        named = isinstance(key, int) and isinstance(node, Mapping)
        words.append(str(node.get("name", key)) if named else str(key))
    return ".".join(words)


def _data(design: Design) -> dict[str, Any]:
    dumped: dict[str, Any] = design.model_dump(mode="json", by_alias=True, exclude_unset=True)
    return deepcopy(dumped)


def _at(data: Any, path: Path) -> Any:  # noqa: ANN401 - any part of a design
    for key in path:
        data = data[key]
    return data


def _put(data: Any, path: Path, value: float | str) -> None:  # noqa: ANN401 - the same
    for key in path[:-1]:
        data = data.setdefault(key, {}) if isinstance(data, dict) else data[key]
    data[path[-1]] = value
