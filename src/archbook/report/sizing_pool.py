"""What a reader calls a pool of compute hosts."""

from typing import TypeAlias

from archbook.i18n import Message
from archbook.model.packing import Packing
from archbook.model.sizing import HostNeed, YearAhead
from archbook.report.table import Words

OfPool: TypeAlias = HostNeed | Packing | YearAhead
"""What is said of a pool of compute hosts."""


def pool_called(name: str, region: str | None, groups: tuple[str, ...]) -> Words:
    """Return what a reader calls a pool of compute hosts."""
    values = {"name": name, "groups": groups or Message("no group"), "region": region or ""}
    if name and region:
        return Message("aggregate {name}: {groups} in {region}", values)
    if name:
        return Message("aggregate {name}: {groups}", values)
    if region:
        return Message("{groups} in {region}", values)
    return Message("{groups}", values)


def who(one: OfPool, last: OfPool | None) -> Words:
    """Name the hosts of a row; what *last*, the row above, already says is not said again."""
    same = last and (last.name, last.region) == (one.name, one.region)
    return "" if same else pool_called(one.name, one.region, one.groups)
