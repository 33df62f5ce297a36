"""What a component takes of its host, in words."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.catalog.component import Footprint
from archbook.report.lines import joined
from archbook.units import quantity

_FOR = {
    "member": Message("for each member"),
    "daemon": Message("for each daemon"),
    "host": Message("for the host"),
    "load_balancer": Message("for each load balancer that a user asks for"),
}


def footprint_said(footprint: Footprint) -> Message:
    """Return for what the figures hold, those that are known, and the note of the entry."""
    note = (footprint.note,) if footprint.note else ()
    return joined((_holds_for(footprint), *_figures(footprint), *note))


def _holds_for(footprint: Footprint) -> Message:
    per = _FOR[footprint.per]
    if footprint.most_osds is None:
        return per
    values: dict[str, Value] = {"per": per, "osds": footprint.most_osds}
    return Message("{per}, with at most {osds} OSDs", values)


def _figures(footprint: Footprint) -> Iterator[Message]:
    if footprint.cores is not None:
        yield Message("cores: {cores}", {"cores": quantity(footprint.cores)})
    if footprint.ram_gib is not None:
        yield Message("memory: {memory}", {"memory": quantity(footprint.ram_gib, "GiB")})
    if footprint.disk_gb is not None:
        yield Message("disk: {disk}", {"disk": quantity(footprint.disk_gb, "GB")})
