"""What stands where in the racks of a design, as CSV."""

from archbook.i18n.translation import translate
from archbook.model.rack_plan import Site
from archbook.report.delimited import csv_text
from archbook.units import UNKNOWN

HEADER = ("rack", "position_u", "height_u", "kind", "name", "of")
"""Columns of the CSV, which has a row for each thing in a rack, from the top down."""


def racks_csv(site: Site, language: str) -> str:
    """Return what stands where as CSV; a height that is not known is said to be."""
    rows = [
        (
            rack.rack,
            one.position,
            one.height_u if one.known else None,
            one.kind,
            one.name,
            one.of,
        )
        for rack in site.racks
        for one in rack.mounted
    ]
    return csv_text(HEADER, rows, translate(UNKNOWN, language))
