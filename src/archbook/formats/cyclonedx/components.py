"""Lines of a bill and services of a cloud as components of CycloneDX."""

from collections import Counter
from collections.abc import Callable, Iterator, Sequence

from cyclonedx.model import Property
from cyclonedx.model.component import Component, ComponentType
from cyclonedx.model.contact import OrganizationalEntity

from archbook.i18n.translation import translate
from archbook.model.bill import INSIDE, BillLine
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.chassis import Chassis
from archbook.model.catalog.rack import RackEntry

NO_DEVICES = frozenset({"licence", "support", "virtual"})
"""Kinds of lines that are no hardware."""

_SAID = ("part", "kind", "unit", "phase", "of", "purpose", "media", "hardware")
"""What a component says of its line, beside the number."""


def devices(lines: Sequence[BillLine], blueprint: Blueprint) -> Iterator[Component]:
    """Yield a device for each line of hardware; the parts of a machine are inside it."""
    hardware = [line for line in lines if line.kind not in NO_DEVICES]
    references = dict(zip(map(id, hardware), _references(hardware), strict=True))
    inside: dict[tuple[str | None, int], list[Component]] = {}
    for line in hardware:
        if line.kind in INSIDE:
            part = _device(line, references[id(line)], blueprint)
            inside.setdefault((line.group, line.phase), []).append(part)
    for line in hardware:
        if line.kind not in INSIDE:
            made = _device(line, references[id(line)], blueprint)
            if line.machine:
                made.components.update(inside.get((line.group, line.phase), ()))
            yield made


def applications(blueprint: Blueprint) -> Iterator[Component]:
    """Yield the services; those of OpenStack in the version of the cloud's release."""
    for active in blueprint.services:
        yield Component(
            name=active.entry.name,
            type=ComponentType.APPLICATION,
            bom_ref=f"service/{active.id}",
            version=blueprint.release.id if active.entry.kind == "openstack" else None,
            properties=[said("service", active.id)],
        )


def contracts(lines: Sequence[BillLine]) -> list[Property]:
    """Return licences and support, which are no components, as properties of the cloud."""
    return [
        said("/".join((line.kind, line.of, f"year-{line.phase}", line.part or "")), _number(line))
        for line in lines
        if line.kind in {"licence", "support"}
    ]


def said(name: str, value: object) -> Property:
    """Return a property of archbook's own."""
    return Property(name=f"archbook:{name}", value=str(value))


def _references(lines: Sequence[BillLine]) -> Iterator[str]:
    """Yield a name for each line that stays the same while other lines change."""
    taken: Counter[str] = Counter()
    for line in lines:
        name = "/".join((line.of, f"year-{line.phase}", line.kind, line.part or ""))
        name = f"{name}/{line.purpose}" if line.purpose else name
        taken[name] += 1
        yield name if taken[name] == 1 else f"{name}/{taken[name]}"


def _device(line: BillLine, reference: str, blueprint: Blueprint) -> Component:
    entry = _entry(line, blueprint)
    values = {"quantity": _number(line)} | {name: getattr(line, name) for name in _SAID}
    return Component(
        name=translate(line.item),
        type=ComponentType.DEVICE,
        bom_ref=reference,
        manufacturer=OrganizationalEntity(name=entry.vendor) if entry else None,
        description=translate(line.reason.text),
        properties=[said(name, value) for name, value in values.items() if value is not None],
    )


def _number(line: BillLine) -> str:
    return "unknown" if line.quantity is None else str(line.quantity)


def _entry(line: BillLine, blueprint: Blueprint) -> Chassis | RackEntry | None:
    """Return what the catalog says of the type of a machine, a switch, a rack or a power strip."""
    name = (line.part or "").rpartition("/")[2]
    facts = blueprint.facts
    kinds: dict[str, tuple[str, Callable[[str], Chassis | RackEntry]]] = {
        "server": ("servers", facts.server),
        "switch": ("switch-types", facts.switch_type),
        "rack": ("racks", facts.rack),
        "pdu": ("pdus", facts.pdu),
    }
    if line.kind not in kinds:
        return None
    folder, find = kinds[line.kind]
    return find(name) if name in facts.ids(folder) else None
