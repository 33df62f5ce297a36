"""Sentences about proposals: how an alternative compares, and what a reason says."""

from collections.abc import Iterable

from archbook.i18n import Message, Value
from archbook.model.proposal import Draft, Footprint, Reason
from archbook.report.table import Words

_DIGITS = 1


def compared(best: Draft, other: Draft, against: Message) -> Message:
    """Say what *other* costs more or less than *best*, and what speaks against it."""
    mine, theirs = best.footprint, other.footprint
    figures = (
        (Message("hosts"), theirs.hosts, mine.hosts),
        (Message("racks"), theirs.racks, mine.racks),
        (Message("rack units"), theirs.rack_units, mine.rack_units),
        (Message("TB raw"), theirs.raw_tb, mine.raw_tb),
        (Message("watts"), theirs.typical_w, mine.typical_w),
        (_in_money(theirs), theirs.price(), mine.price()),
    )
    parts = [_difference(*one) for one in figures]
    costs: list[Message] = [part for part in parts if part] or [Message("as many hosts")]
    if len(other.left) > len(best.left):
        values: dict[str, Value] = {"count": len(other.left), "why": other.left[0].message}
        costs.append(Message("warnings left: {count} ({why})", values))
    return Message("{costs}; {against}", {"costs": tuple(costs), "against": against})


def _in_money(cost: Footprint) -> Message:
    return Message("{currency}", {"currency": cost.money.currency if cost.money else ""})


def _difference(what: Message, one: float | None, other: float | None) -> Message | None:
    """Return how much more or less *one* is than *other*; None where it is the same or unknown."""
    more = 0 if one is None or other is None else round(one - other, _DIGITS)
    if not more:
        return None
    signed = f"{'+' if more > 0 else '−'}{abs(more):,g}"
    return Message("{what} {signed}", {"what": what, "signed": signed})


FIELDS: dict[str, Message] = {
    "count": Message("hosts"),
    "racks": Message("racks"),
    "cells": Message("Nova cells"),
    "nova-cpu-allocation-ratio": Message("vCPUs per thread"),
    "nova-ram-allocation-ratio": Message("memory given out per MiB"),
    "nova-reserved-host-memory": Message("memory kept for the host, MiB"),
    "usable_tb": Message("TB of data to hold (usable)"),
    "usable_tb_there": Message("TB usable of what is there"),
    "raw_tb_there": Message("TB raw of what is there"),
    "size": Message("replicas"),
    "erasure": Message("TB raw for one TB of data"),
    "disks": Message("data disks of a host"),
    "prefix": Message("prefix of the subnet"),
    "vlan": Message("VLAN"),
}
"""Field of a design → what tables call it, with its unit."""


def called(reason: Reason) -> Words:
    """Return what a reader calls the number of a reason."""
    return FIELDS.get(reason.name, reason.name)


def alike(reasons: Iterable[Reason]) -> list[list[Reason]]:
    """Return together the reasons that say the same of several things of a kind."""
    found: dict[tuple[str, ...], list[Reason]] = {}
    for one in reasons:
        kind = one.subject.partition("/")[0]
        inputs = sorted(one.quantity.inputs.items(), key=str)
        key = (kind, one.name, one.quantity.formula.template, str(inputs))
        found.setdefault(key, []).append(one)
    return list(found.values())
