"""Lines of a bill put together: what is bought of each part, by year, host group or kind."""

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from typing import Literal, get_args

from archbook.i18n import Message
from archbook.model.bill import BillLine, LineKind, Unit

GroupBy = Literal["kind", "phase", "group"]
"""What lines are put together by: nothing but their kind, the year, or what they belong to."""

_KINDS = get_args(LineKind)


@dataclass(frozen=True, slots=True)
class Sum:
    """All that is bought of one part.

    Attributes:
        under: Year or group that it is put under; empty when it is put under its kind alone.
        kind: What kind of thing it is.
        part: Its key; None: nobody buys it.
        item: What it is called.
        unit: What is counted.
        yearly: Whether it is paid again in each year.
        by_phase: Year → how many are bought in it, as far as that is known.
        unknown: Lines of which the number is not known.
    """

    under: str
    kind: LineKind
    part: str | None
    item: Message | str
    unit: Unit
    yearly: bool
    by_phase: Mapping[int, int]
    unknown: int

    @property
    def known(self) -> int:
        """Return how many are bought in all years, as far as that is known."""
        return sum(self.by_phase.values())

    def quantity(self, phase: int | None = None) -> int | None:
        """Return how many are bought, in one year or in all; None: not all of it is known."""
        if self.unknown:
            return None
        return self.known if phase is None else self.by_phase.get(phase, 0)


def sums(lines: Iterable[BillLine], by: GroupBy = "kind") -> tuple[Sum, ...]:
    """Return what is bought of each part, in the order of years or groups and then of kinds."""
    under = _UNDER[by]
    alike: dict[tuple[object, ...], list[BillLine]] = {}
    for line in lines:
        same = (under(line), line.kind, line.part, line.unit, line.yearly)
        alike.setdefault(same, []).append(line)
    found = [_sum(under(some[0]), some) for some in alike.values()]
    order = {name: place for place, name in enumerate(dict.fromkeys(one.under for one in found))}
    if by == "phase":
        order = {name: int(name) for name in order}
    return tuple(sorted(found, key=lambda one: (order[one.under], _KINDS.index(one.kind))))


_UNDER: Mapping[GroupBy, Callable[[BillLine], str]] = {
    "kind": lambda _: "",
    "phase": lambda line: str(line.phase),
    "group": lambda line: line.of,
}


def _sum(under: str, lines: Sequence[BillLine]) -> Sum:
    by_phase: dict[int, int] = {}
    for line in lines:
        if line.quantity is not None:
            by_phase[line.phase] = by_phase.get(line.phase, 0) + line.quantity
    first = lines[0]
    return Sum(
        under=under,
        kind=first.kind,
        part=first.part,
        item=first.item,
        unit=first.unit,
        yearly=first.yearly,
        by_phase=by_phase,
        unknown=sum(line.quantity is None for line in lines),
    )


def phases(lines: Iterable[BillLine]) -> range:
    """Return the years from the first to the last in which something is bought."""
    return range(1, max((line.phase for line in lines), default=1) + 1)
