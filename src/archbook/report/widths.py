"""How wide each column of a text table is: numbers and names stay whole, words share the rest."""

from archbook.report.plain import words
from archbook.report.table import Table, written

LONGEST_NAME = 32
"""Width up to which a name is kept on one line."""

LEAST_SHARED = 12
"""Least width of a column of words that wrap."""

GAP = 2
"""Columns of white between two columns of a table."""


def widths(table: Table, language: str, page: int) -> list[int]:
    """Return the width of each column.

    Args:
        table: The table.
        language: Language of its words.
        page: How wide the table should be; it gets wider when its numbers need more room, for
            nothing is ever cut off.
    """
    places = range(len(table.columns))
    least = [_least(table, place, language) for place in places]
    natural = [_natural(table, place, language) for place in places]
    spare = max(0, page - sum(least) - GAP * (len(least) - 1))
    shared = [place for place in places if table.columns[place].share]
    for place in (place for place in places if place not in shared):
        spare -= _grow(least, place, min(natural[place] - least[place], spare))
    parts = sum(table.columns[place].share for place in shared)
    for place, part in [(place, spare * table.columns[place].share // parts) for place in shared]:
        spare -= _grow(least, place, min(natural[place] - least[place], part))
    for place in shared:
        spare -= _grow(least, place, min(natural[place] - least[place], spare))
    return least


def _grow(sizes: list[int], place: int, by: int) -> int:
    sizes[place] += max(0, by)
    return max(0, by)


def _least(table: Table, place: int, language: str) -> int:
    """Return the width below which a number, a name or a word of the heading would break."""
    heading = max(map(_cells, words(table.columns[place].heading, language).split()), default=1)
    if table.columns[place].share:
        return max(LEAST_SHARED, heading)
    return max(heading, min(_widest(table, place, language), LONGEST_NAME))


def _natural(table: Table, place: int, language: str) -> int:
    """Return the width at which nothing is wrapped."""
    heading = _cells(words(table.columns[place].heading, language))
    return max(heading, _widest(table, place, language))


def _widest(table: Table, place: int, language: str) -> int:
    rows = (*table.rows, *table.totals)
    return max((_cells(written(row[place], language)) for row in rows), default=1)


def _cells(text: str) -> int:
    from rich.cells import cell_len  # noqa: PLC0415 - rich is slow to load

    return cell_len(text)
