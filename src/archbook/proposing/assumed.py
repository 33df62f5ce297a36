"""What nobody said and was taken all the same."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.ask import Ask
from archbook.model.catalog.facts import Facts
from archbook.model.design import Design
from archbook.model.sizing import Assumed
from archbook.proposing.described import described
from archbook.proposing.groups import hardware_from
from archbook.proposing.nets import PRIVATE, ROOM

_OWN = "archbook"

_DEFAULTS: dict[str, Message] = {
    "survives": Message("nobody said what is to be outlived: the loss of one host is taken"),
    "profile": Message("nobody said how strictly to judge: as for clouds that people rely on"),
    "dashboard": Message("nobody said that users do without a dashboard"),
    "monitoring": Message("nobody said that the cloud is watched by something outside of it"),
    "gateways": Message("nobody said where gateways stand: on hosts of their own"),
    "hyperconverged": Message("nobody said that compute hosts carry storage: they do not"),
}
"""Field of an ask → why its default is taken."""


def assumed(ask: Ask, facts: Facts, design: Design) -> Iterator[Assumed]:
    """Yield each default of the ask, each machine that is an assumption, and what is unknown."""
    for name, why in _DEFAULTS.items():
        if name not in ask.model_fields_set:
            value = getattr(ask, name)
            yield Assumed("cloud", name, str(value).lower(), why, _OWN)
    yield from _machines(ask, facts, design)
    yield from _unsaid(ask)
    text = "addresses of the site are unknown: private ones that others may use, too"
    yield Assumed("cloud", "networks", str(PRIVATE), Message(text), "rfc-1918")
    text = "subnets have room for twice the hosts; nobody's figure but archbook's"
    yield Assumed("cloud", "subnets", float(ROOM), Message(text), _OWN)
    height = min(rack.height_u for rack in design.racks.values())
    text = "nobody said how high the racks are; power, weight and cooling are not known"
    if ask.rack_power_w is not None:
        text = "nobody said how high the racks are; weight and cooling are not known"
    yield Assumed("cloud", "height_u", float(height), Message(text), _OWN)
    text = "each rack is taken to hang on a feed and a pair of leaf switches of its own"
    yield Assumed("cloud", "racks", float(len(design.racks)), Message(text), _OWN)


def _machines(ask: Ask, facts: Facts, design: Design) -> Iterator[Assumed]:
    from_case = hardware_from(ask, facts)
    for name, profile in design.hardware.items():
        if case := from_case.get(name):
            text = "like what use case {case} starts from; replace it by an offer (--servers)"
            why = Message(text, {"case": case})
            yield Assumed(f"hardware/{name}", "machine", str(described(profile)), why, _OWN)


def _unsaid(ask: Ask) -> Iterator[Assumed]:
    if ask.workload and ask.growth_percent is None:
        text = "nobody said how the workload grows: hosts are counted for what is asked for today"
        yield Assumed("cloud", "growth_percent", 0.0, Message(text), _OWN)
    if ask.workload and not any(one.disk_gb for one in ask.workload):
        text = "no instance names a disk: they boot from volumes, whose TB are those asked for"
        yield Assumed("cloud", "disk_gb", 0.0, Message(text), _OWN)
    if ask.workload:
        text = "nobody said how many TB of images and snapshots there are: none are counted"
        yield Assumed("cloud", "images_tb", 0.0, Message(text), _OWN)
