"""Tables of strangers: workbooks (.xlsx) and CSV, read row by row with bounded memory."""

from archbook.formats.spreadsheet.delimited import of_csv
from archbook.formats.spreadsheet.numbers import is_doubtful, is_yes, number_of
from archbook.formats.spreadsheet.workbook import Book, opened

__all__ = ["Book", "is_doubtful", "is_yes", "number_of", "of_csv", "opened"]
