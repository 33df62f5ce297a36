"""The choices in force: what the design states, else what the catalog takes as default."""

from collections.abc import Iterator, Mapping

from archbook.i18n import Message
from archbook.model.blueprint import OptionValue, Reason
from archbook.model.catalog.entry import When
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.option import Default, OptionEntry
from archbook.model.design import Design
from archbook.plan.timeline import Timeline

_STORAGE_SERVES = {"block_backend": "cinder", "image_backend": "glance"}


def options_in_force(design: Design, facts: Facts, timeline: Timeline) -> dict[str, OptionValue]:
    """Return every option of the catalog with its values and why they hold.

    A storage back end of the design that serves Cinder or Glance is that option's value without
    saying so twice.
    """
    return {name: _in_force(facts.option(name), design, timeline) for name in facts.ids("options")}


def _in_force(option: OptionEntry, design: Design, timeline: Timeline) -> OptionValue:
    if followed := _followed(option.id, design):
        return _stated((followed,))
    values = [*_as_tuple(design.options.get(option.id, ()))]
    served = _STORAGE_SERVES.get(option.id)
    if served:
        known = {choice.value for choice in option.choices}
        kinds = (_kind(backend.kind) for backend in design.storage if served in backend.serves)
        values += [kind for kind in kinds if kind in known and kind not in values]
    if values:
        return _stated(tuple(values))
    default = next(_holding(option, timeline), None)
    if default is None:
        return _stated(())
    reason = Reason(
        Message("the default: {why}", {"why": default.why}), option.source_of("default")
    )
    return OptionValue(default.values, stated=False, reason=reason)


def _followed(option: str, design: Design) -> str | None:
    """Return the value of an option that follows from another part of the design."""
    if option == "deployer":
        return design.deployer
    if option == "ceph_cluster":
        return _ceph_cluster(design)
    return None


def _ceph_cluster(design: Design) -> str | None:
    """Tell whose Ceph cluster it is; hosts of the design outweigh a cluster outside it."""
    kinds = {backend.kind for backend in design.storage}
    if "ceph" in kinds or any("ceph_osd" in group.roles for group in design.host_groups):
        return "own"
    return "external" if "external_ceph" in kinds else None


def _kind(kind: str) -> str:
    return "ceph" if kind == "external_ceph" else kind


def _as_tuple(value: str | tuple[str, ...]) -> tuple[str, ...]:
    return (value,) if isinstance(value, str) else value


def _stated(values: tuple[str, ...]) -> OptionValue:
    return OptionValue(values, stated=True, reason=Reason(Message("the design says so"), "design"))


def _holding(option: OptionEntry, timeline: Timeline) -> Iterator[Default]:
    return (one for one in option.default if timeline.holds(one.since, one.until))


def matches(when: When, options: Mapping[str, OptionValue]) -> bool:
    """Tell whether, for every option named, one of the values asked for is in force."""
    return all(
        set(values).intersection(options[name].values if name in options else ())
        for name, values in when.items()
    )
