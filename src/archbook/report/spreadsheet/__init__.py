"""Workbooks (.xlsx) with formulas that a spreadsheet works out, and their values beside them."""

from archbook.report.spreadsheet.book import workbook
from archbook.report.spreadsheet.page import Formula, Page, SheetCell, SheetColumn, reference

__all__ = ["Formula", "Page", "SheetCell", "SheetColumn", "reference", "workbook"]
