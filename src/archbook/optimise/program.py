"""A linear program over whole numbers, as plain data that no solver knows."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

from archbook.model.optimum import Limit

INFINITE = float("inf")


@dataclass(frozen=True, slots=True)
class Row:
    """A sum of columns times numbers, between two numbers.

    Attributes:
        terms: Column → number.
        lower: Least that the sum may be.
        upper: Most that the sum may be.
        limit: What the row stands for; None: it only ties columns together.
    """

    terms: Mapping[int, float]
    lower: float = -INFINITE
    upper: float = INFINITE
    limit: Limit | None = None


@dataclass(slots=True)
class Program:
    """Columns and rows.

    Attributes:
        upper: Column → most that it may be; the least is zero.
        whole: Column → whether it must be a whole number.
        rows: What must hold.
    """

    upper: list[float] = field(default_factory=list)
    whole: list[bool] = field(default_factory=list)
    rows: list[Row] = field(default_factory=list)

    def column(self, upper: float = INFINITE, *, whole: bool = True) -> int:
        """Add a column from zero to *upper*; return its place."""
        self.upper.append(upper)
        self.whole.append(whole)
        return len(self.upper) - 1

    def at_least(
        self, terms: Mapping[int, float], lower: float, limit: Limit | None = None
    ) -> None:
        """Add a row that must not be less than *lower*."""
        self.rows.append(Row(terms, lower=lower, limit=limit))

    def at_most(
        self, terms: Mapping[int, float], upper: float, limit: Limit | None = None
    ) -> None:
        """Add a row that must not be more than *upper*."""
        self.rows.append(Row(terms, upper=upper, limit=limit))


def total(columns: Iterable[int], factor: float = 1.0) -> dict[int, float]:
    """Return the sum of *columns*, each times *factor*."""
    return dict.fromkeys(columns, factor)


@dataclass(frozen=True, slots=True)
class Outcome:
    """What a solver made of a program.

    Attributes:
        values: Column → its value; None: none was found.
        value: What was made small, where values were found.
        bound: No values make it smaller; infinite: there are no values at all.
        proved: Whether nothing better is left, or nothing at all.
    """

    values: tuple[float, ...] | None
    value: float
    bound: float
    proved: bool

    @property
    def infeasible(self) -> bool:
        """Tell whether it is proved that there are no values."""
        return self.proved and self.values is None
