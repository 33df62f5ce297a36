"""Tables for readers as a pandas data frame."""

from collections.abc import Iterable

import pandas as pd

from archbook.report.plain import words
from archbook.report.table import Table, written_row


def tables_frame(tables: Iterable[Table], language: str) -> pd.DataFrame:
    """Return the rows of *tables* below one another, with what a person reads in each cell."""
    frames = [
        pd.DataFrame(
            [written_row(row, language) for row in table.rows],
            columns=[words(column.heading, language) for column in table.columns],
        )
        for table in tables
    ]
    return pd.concat(frames, ignore_index=True).fillna("")
