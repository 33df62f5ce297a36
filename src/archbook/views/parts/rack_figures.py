"""What is written under a rack: units, weight, power, ports."""

from collections.abc import Iterable, Iterator, Mapping, Sequence

from archbook.i18n import Message, Value
from archbook.model.rack_plan import RackPlan, Site
from archbook.model.sizing import Quantity
from archbook.model.switch_ports import PortUse, SwitchRole

SWITCHES: dict[SwitchRole, Message] = {
    "leaf": Message("Leaf switch"),
    "spine": Message("Spine switch"),
    "out_of_band": Message("Out-of-band switch"),
}
"""Role of a switch → what it is called on a sheet."""


def uses_by_rack(site: Site) -> Mapping[str, Sequence[PortUse]]:
    """Return rack → ports of its switches."""
    found: dict[str, list[PortUse]] = {}
    for one in site.ports:
        found.setdefault(one.rack or "", []).append(one)
    return found


def figures(rack: RackPlan, uses: Sequence[PortUse]) -> Iterator[Message]:
    """Yield the lines under *rack*; *uses* are the ports of its switches."""
    yield units(rack)
    yield _weight(rack)
    yield _power(rack)
    if rack.feeds:
        feeds = tuple(
            Message("{feed} {breaker} A", {"feed": one.feed, "breaker": one.breaker_a})
            for one in rack.feeds
        )
        yield Message("Feeds: {feeds}", {"feeds": feeds})
    for role, name in SWITCHES.items():
        if mine := [one for one in uses if one.role == role]:
            yield Message("{switch}, ports: {ports}", {"switch": name, "ports": ports(mine)})
    if rack.oversubscription and rack.oversubscription.value is not None:
        ratio = round(rack.oversubscription.value, 1)
        yield Message("Oversubscription {ratio} : 1", {"ratio": ratio})
    if rack.left_out:
        missing = tuple(counted(name, count) for name, count in rack.left_out)
        yield Message("No room for {missing}", {"missing": missing})


def counted(name: Value, count: int) -> Message:
    """Return *name* with how many of it there are."""
    return Message("{name} × {count}", {"name": name, "count": count})


def ports(uses: Iterable[PortUse]) -> tuple[Message, ...]:
    """Return which ports of a switch are taken, of how many, by speed."""
    return tuple(_port(one) for one in uses)


def _port(one: PortUse) -> Message:
    values: dict[str, Value] = {"used": one.used, "speed": f"{one.gbps:g}G" if one.gbps else ""}
    if one.gbps is None:
        return Message("{used} of unknown speed", values)
    if one.there is None:
        return Message("{used} × {speed}", values)
    values["there"] = one.there
    if one.used > one.there:
        values["missing"] = one.used - one.there
        return Message("{used} of {there} × {speed} ({missing} missing)", values)
    return Message("{used} of {there} × {speed}", values)


def units(rack: RackPlan) -> Message:
    """Return how many units of *rack* are free."""
    free = sum(number for _, number in rack.free())
    values: dict[str, Value] = {"free": float(free), "units": rack.height_u}
    if not free:
        return Message("No unit of {units} U free", values)
    return Message("{free} of {units} U free", values)


def _weight(rack: RackPlan) -> Message:
    known, most = rack.weight_kg.value, rack.max_load_kg
    if known is None:
        return Message("Weight not known")
    values: dict[str, Value] = {"kg": f"{known:,.0f}", "most": f"{most or 0:,.0f}"}
    line = Message("{kg} of {most} kg" if most else "{kg} kg", values)
    if most and known > most:
        line = Message("{kg} kg, more than the {most} kg that it may carry", values)
    return _partly(line, rack.weight_kg)


def _power(rack: RackPlan) -> Message:
    known, most = rack.load_w.value, rack.allowed_w.value if rack.allowed_w else None
    values: dict[str, Value] = {"watts": f"{known or 0:,.0f}", "most": f"{most or 0:,.0f}"}
    if known is None:
        return Message("Draw not known, {most} W allowed" if most else "Draw not known", values)
    line = Message("{watts} of {most} W" if most else "{watts} W", values)
    if most and known > most:
        line = Message("{watts} W, more than the {most} W allowed", values)
    return _partly(line, rack.load_w)


def _partly(figure: Message, quantity: Quantity) -> Message:
    """Return *figure*, and of how many things it is not known."""
    unknown = quantity.inputs.get("without_figure")
    if not unknown:
        return figure
    values: dict[str, Value] = {"figure": figure, "things": int(unknown)}
    return Message("{figure}; of {things} things it is not known", values)
