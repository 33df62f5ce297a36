"""What carries the virtual machines today."""

from collections.abc import Iterable, Mapping

from archbook.formats.inventory import MIB_PER_GIB, Estate
from archbook.formats.rvtools.sheet import Row
from archbook.formats.spreadsheet import number_of


def estate_of(rows: Mapping[str, Iterable[Row]]) -> Estate:
    """Add up the rows of vHost and vDatastore; a host or datastore seen twice counts once."""
    hosts, stores = _once(rows.get("vHost")), _once(rows.get("vDatastore"))
    return Estate(
        hosts=None if hosts is None else len(hosts),
        cores=_total(hosts, "cores"),
        ram_gib=_total(hosts, "ram_mib", MIB_PER_GIB),
        datastores=None if stores is None else len(stores),
        capacity_gib=_total(stores, "capacity_mib", MIB_PER_GIB),
        in_use_gib=_total(stores, "in_use_mib", MIB_PER_GIB),
    )


def _once(rows: Iterable[Row] | None) -> list[Row] | None:
    if rows is None:
        return None
    return list({row.text("name"): row for row in rows if row.text("name")}.values())


def _total(rows: list[Row] | None, key: str, divisor: float = 1) -> float | None:
    """Return a sum over *rows*; None when there are none or one of them has no number."""
    if rows is None:
        return None
    values = [number_of(row.cell(key)) for row in rows]
    known = [value for value in values if value is not None]
    return sum(known) / divisor if len(known) == len(values) else None
