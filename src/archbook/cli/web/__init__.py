"""The workbook as a web page: what Voilà is told to show, and whom it lets in."""
