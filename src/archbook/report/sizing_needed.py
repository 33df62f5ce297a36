"""Hosts needed, as a table."""

from archbook.i18n import Message
from archbook.model.sizing import HostNeed
from archbook.report.sizing_pool import who
from archbook.report.table import Cell, Column, Table, Words

NEEDS: dict[str, Message] = {
    "vcpus": Message("vCPUs"),
    "ram_gib": Message("memory"),
    "disk_gb": Message("instance disk"),
    "gpus": Message("GPUs"),
    "pinned_vcpus": Message("pinned vCPUs"),
    "numa_cells": Message("NUMA cells"),
    "instances": Message("number of instances"),
    "sums": Message("by sums: the greatest"),
    "packed": Message("packed: whole instances"),
    "loss": Message("with the loss asked for"),
}
"""What asks for hosts → what tables call it."""


def needed_table(needed: tuple[HostNeed, ...]) -> Table:
    """Return how many hosts each pool needs, and what asks for them."""
    columns = (
        Column(Message("Hosts"), share=1),
        Column(Message("Needed by")),
        Column(Message("Hosts needed"), number=True),
        Column(Message("Hosts there"), number=True),
        Column(Message("Note"), share=1),
    )
    before = (None, *needed)
    rows = (_need_row(one, last) for one, last in zip(needed, before, strict=False))
    return Table(Message("Hosts needed"), columns, tuple(rows))


def _need_row(need: HostNeed, last: HostNeed | None) -> tuple[Cell, ...]:
    hosts = need.hosts.value
    return (who(need, last), NEEDS[need.by], hosts, need.there, _note(need, last))


def _note(need: HostNeed, last: HostNeed | None) -> Words:
    """Say what binds, where sums lie, and how many hosts are missing."""
    hosts = need.hosts.value
    if "instances" in need.hosts.formula.values:  # those that fit on no host are named
        return need.hosts.formula
    if need.binding:
        return Message("decides")
    more = _more(hosts, last.hosts.value) if need.by == "packed" and last else 0
    short = _more(hosts, need.there) if need.by in {"packed", "loss"} else 0
    if more and short:
        text = "sums say {more} fewer; {short} missing"
        return Message(text, {"more": more, "short": short})
    if more:
        return Message("sums say {more} fewer", {"more": more})
    return Message("{short} missing", {"short": short}) if short else ""


def _more(one: float | None, other: float | None) -> int:
    return 0 if one is None or other is None else max(0, round(one - other))
