"""Licences and subscriptions, and what they are counted by."""

from collections.abc import Iterator, Mapping

from archbook.bom.keys import key, number
from archbook.bom.measures import ByYear, amounts
from archbook.bom.phases import rounded_up
from archbook.i18n import Message, mark
from archbook.model.bill import CLOUD, BillLine
from archbook.model.blueprint import Blueprint, Reason
from archbook.model.purchase import Licence, Per
from archbook.model.rack_plan import Site

_COUNTED: Mapping[Per, str] = {
    "cloud": mark("one for the cloud"),
    "rack": mark("one for {covers} of {count} racks, rounded up"),
    "host": mark("one for {covers} of {count} hosts, rounded up"),
    "socket": mark("one for {covers} of {count} sockets, rounded up"),
    "core": mark("one for {covers} of {count} cores, rounded up"),
    "tb_raw": mark("one for {covers} of {count} TB on data disks, rounded up"),
    "tb_usable": mark("one for {covers} of {count} TB of usable storage, rounded up"),
}
"""What a licence is counted by → why there are so many."""

_UNKNOWN: Mapping[Per, str] = {
    "rack": mark("counted by racks, and the groups stand in none"),
    "socket": mark("counted by sockets, and a hardware profile does not say them"),
    "core": mark("counted by cores, and a hardware profile does not say them"),
    "tb_raw": mark("counted by TB of data disks, and a hardware profile names no disks"),
    "tb_usable": mark("counted by usable TB, and a storage back end does not say it"),
}
"""What a licence is counted by → why its number is not known."""


def licences(blueprint: Blueprint, site: Site) -> Iterator[BillLine]:
    """Yield each licence of the design, year by year as the count it goes by grows."""
    for licence in blueprint.design.purchase.licences:
        cohorts = [
            cohort
            for cohort in blueprint.cohorts
            if not licence.groups or cohort.name in licence.groups
        ]
        by_year = amounts(licence.per, cohorts, blueprint, site)
        if by_year is None:
            yield _line(licence, 1, 0, None)
        else:
            yield from _by_year(licence, by_year)


def _by_year(licence: Licence, by_year: ByYear) -> Iterator[BillLine]:
    before = 0.0
    for year in sorted(by_year):
        line = _line(licence, year, before, before + by_year[year])
        if line.quantity:
            yield line
        before += by_year[year]


def _line(licence: Licence, year: int, before: float, after: float | None) -> BillLine:
    each = 1 / licence.covers
    return BillLine(
        item=licence.item,
        kind="licence",
        part=key("licence", licence.item),
        quantity=None if after is None else rounded_up(after, each) - rounded_up(before, each),
        phase=year,
        of=_whose(licence),
        reason=Reason(_why(licence, after), "design", by="design"),
        group=licence.groups[0] if len(licence.groups) == 1 else None,
        counted=after,
        before=before,
        each=each,
        yearly=licence.yearly,
    )


def _whose(licence: Licence) -> str:
    return f"group/{licence.groups[0]}" if len(licence.groups) == 1 else CLOUD


def _why(licence: Licence, count: float | None) -> Message:
    if count is None:
        return Message(_UNKNOWN[licence.per])
    values = {"covers": number(licence.covers), "count": number(count)}
    return Message(_COUNTED[licence.per], values)
