"""Units, weight and power of what stands together."""

from collections.abc import Callable, Iterable, Mapping, Sequence

from archbook.capacity.power import (
    continuous_amperes,
    continuous_w,
    cooling_tons,
    facility_w,
    heat_btuh,
    phase_amperes,
)
from archbook.i18n import Message
from archbook.model.finding import Citation
from archbook.model.rack_plan import Mounted
from archbook.model.rack_power import FeedLoad
from archbook.model.site import Feed, Rack
from archbook.model.sizing import Quantity
from archbook.physical.footprints import Footprint
from archbook.physical.ground import allowed_w
from archbook.units import known_sum

_EIGHTY_PERCENT = Citation("sensaka-power-calculator", "80 % rule")
_HEAT = Citation("virtualremote-btu", "BTU calculation")

Standing = Sequence[tuple[Mounted, Footprint]]


def used_u(standing: Standing) -> Quantity:
    """Return the units that are taken; one for each thing of unknown height."""
    inside = [one for one, _ in standing if one.position]
    return Quantity(
        sum(one.height_u for one in inside),
        Message("sum of the units of all that is mounted; one where its height is not known"),
        {"things": len(inside), "of_unknown_height": sum(not one.known for one in inside)},
        Citation("audiorax-rack-units", "EIA-310"),
    )


def summed(
    standing: Standing, of: Callable[[Footprint], float | None], formula: Message, source: Citation
) -> Quantity:
    """Return the sum over all of which it is known; None when it is known of nothing."""
    values = [of(footprint) for _, footprint in standing]
    known, unknown = known_sum(values)
    counted = len(values) - unknown
    inputs = {"things": counted, "without_figure": unknown}
    return Quantity(round(known, 3) if counted else None, formula, inputs, source)


def weight_kg(standing: Standing) -> Quantity:
    """Return what it all weighs, as far as it is known."""
    text = Message("sum of the weights that are known, by the catalog")
    source = Citation("devicetype-library", "weight")
    return summed(standing, lambda one: one.weight_kg, text, source)


def load_w(standing: Standing) -> Quantity:
    """Return what it all draws, as far as a typical draw is known."""
    text = Message("sum of the typical draws that are known, by the hardware profile")
    drawing = [one for one in standing if one[0].kind != "pdu"]
    return summed(drawing, lambda one: one.typical_w, text, Citation("design", "typical_w"))


def nameplate_w(standing: Standing) -> Quantity:
    """Return the sum of the name plates: a bound above, no measure of a draw."""
    text = Message("sum of the ratings of all power supplies that are known: a bound, not a draw")
    drawing = [one for one in standing if one[0].kind != "pdu"]
    source = Citation("devicetype-library", "maximum_draw")
    return summed(drawing, lambda one: one.nameplate_w, text, source)


def allowed(rack: Rack) -> Quantity | None:
    """Return what a rack may draw without end, one feed lost; None: nothing is said of it."""
    value = allowed_w(rack)
    if value is None:
        return None
    feeds = {
        f"{one.name}.continuous_w": continuous_w(one.breaker_a, one.volts, one.phases)
        for one in rack.feeds
    }
    inputs: Mapping[str, float | str | None] = {"power_w": rack.power_w, **feeds}
    text = Message(
        "least of the power stated, and of breaker A * V * phases * 0.8 over all feeds but the "
        "strongest"
    )
    return Quantity(value, text, inputs, _EIGHTY_PERCENT)


def feed_loads(feeds: Sequence[Feed], watts: float | None) -> tuple[FeedLoad, ...]:
    """Return the current of each phase of each feed, shared by all and carried by it alone."""
    return tuple(
        FeedLoad(
            one.name,
            one.breaker_a,
            one.phases,
            continuous_amperes(one.breaker_a),
            _share(one, watts, len(feeds)),
            None if watts is None else phase_amperes(watts, one.volts, one.phases),
        )
        for one in feeds
    )


def _share(feed: Feed, watts: float | None, feeds: int) -> float | None:
    return None if watts is None else phase_amperes(watts / feeds, feed.volts, feed.phases)


def added(parts: Iterable[Quantity], formula: Message, source: Citation) -> Quantity:
    """Return the sum of like quantities with the numbers of things in it."""
    every = list(parts)
    known, unknown = known_sum(one.value for one in every)
    inputs = {
        name: sum(float(one.inputs[name] or 0) for one in every)
        for name in ("things", "without_figure")
    }
    return Quantity(known if unknown < len(every) else None, formula, inputs, source)


def facility(load: Quantity, pue: float | None) -> Quantity:
    """Return what the site draws; None when its PUE, or all draws, are unknown."""
    both = load.value is not None and pue is not None
    value = round(facility_w(load.value or 0, pue or 1), 3) if both else None
    inputs = {**_loaded(load), "pue": pue}
    return Quantity(value, Message("load in W * PUE"), inputs, _EIGHTY_PERCENT)


def heat(load: Quantity) -> Quantity:
    """Return the heat of a load in BTU/h."""
    value = None if load.value is None else heat_btuh(load.value)
    return Quantity(value, Message("load in W * 3.412"), _loaded(load), _HEAT)


def cooling(load: Quantity) -> Quantity:
    """Return the tons of refrigeration that take the heat of a load away."""
    value = None if load.value is None else cooling_tons(load.value)
    return Quantity(value, Message("load in W * 3.412 / 12,000"), _loaded(load), _HEAT)


def _loaded(load: Quantity) -> dict[str, float | str | None]:
    return {"load_w": load.value, "without_figure": load.inputs["without_figure"]}
