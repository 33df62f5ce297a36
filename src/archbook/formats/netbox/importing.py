"""Read a file of NetBox's library and write it as an entry of the catalog."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from archbook.errors import CatalogError, Fault, FaultyFileError, Where
from archbook.formats.design.yaml_text import entry
from archbook.formats.netbox.device_type import DeviceType, RackType
from archbook.formats.netbox.facts import Fields, chassis_fields, inlets_of, rack_fields
from archbook.formats.netbox.kinds import FOLDERS, kind_of
from archbook.i18n import Message
from archbook.marked import Marked, read
from archbook.marked.tree import compose, decoded, key_of, line_of
from archbook.model.catalog.facts import KINDS

DERIVED = {"role": "archbook"}
"""Field → source: what archbook derives itself, by a rule in its own documents."""

WRITTEN_AS = {"weight_kg": "weight", "max_load_kg": "max_weight", "datasheet": "comments"}
"""Field of the catalog → key of NetBox, for the line of a fault."""

MOST_KG_PER_U = 25.0
"""A heavier machine is rare; two of the library's slips were found by this."""


@dataclass(frozen=True, slots=True)
class Origin:
    """Where imported facts come from.

    Attributes:
        source: Id of the source entry.
        kind: Kind that the person names, as in `FOLDERS`; none: it is told from the parts.
    """

    source: str
    kind: str | None = None


@dataclass(frozen=True, slots=True)
class Imported:
    """An entry made from a file: its folder in the catalog, its id, its text, what to look at."""

    folder: str
    id: str
    text: str
    notes: tuple[Message, ...] = ()


def imported(content: bytes, path: str, origin: Origin) -> Imported:
    """Return the entry that the file *path* with this *content* becomes.

    Raises:
        FaultyFileError: It is no device type or rack type, or says what cannot be; every fault
            is named with its line.
    """
    if _is_rack(content, path):
        rack = read(content, RackType, path)
        _refuse(_wrong_weight(rack.value), rack, path)
        kind = origin.kind or "rack"
        _refuse(_wrong_kind(kind, is_rack=True), rack, path)
        made = _entry(rack.value.slug, kind, rack_fields(rack.value), origin)
        return _readable(made, rack, path)
    marked = read(content, DeviceType, path)
    kind_or_none = origin.kind or kind_of(marked.value)
    _refuse(_wrong(marked.value, kind_or_none), marked, path)
    kind = str(kind_or_none)
    fields = chassis_fields(marked.value, kind)
    left_out = len(marked.value.power_ports or ()) - len(inlets_of(marked.value))
    notes = (*_guess(kind, origin, path), *_notes(fields, path, left_out))
    return _readable(_entry(marked.value.slug, kind, fields, origin, notes), marked, path)


def _readable(made: Imported, marked: Marked[Any], path: str) -> Imported:
    """Return *made* if the catalog will read it; it has limits that NetBox has not."""
    try:
        read(made.text, KINDS[made.folder], path)
    except FaultyFileError as error:
        wrong = ((_where(fault.where), fault.message) for fault in error.faults)
        _refuse(wrong, marked, path)
    return made


def _where(place: Where) -> Where:
    return (WRITTEN_AS.get(str(place[0]), place[0]),) if place else place


def _is_rack(content: bytes, path: str) -> bool:
    tree = compose(decoded(content, path), path)
    return any(key_of(key) == "form_factor" for key, _ in tree.value)


def _refuse(wrong: Iterator[tuple[Where, Message]], marked: Marked[Any], path: str) -> None:
    faults = [Fault(where, text, line_of(marked.tree, where)) for where, text in wrong]
    if faults:
        raise CatalogError(faults, path)


def _wrong(device: DeviceType, kind: str | None) -> Iterator[tuple[Where, Message]]:
    yield from _wrong_weight(device)
    if device.u_height % 0.5:
        text = "must be whole or half rack units, not {given}"
        yield ("u_height",), Message(text, {"given": device.u_height})
    for place, port in enumerate(device.power_ports or ()):
        most, allocated = port.maximum_draw, port.allocated_draw
        if most is not None and allocated is not None and allocated > most:
            values = {"allocated": allocated, "most": most}
            text = "{allocated} W are allocated, more than the maximum of {most} W"
            yield ("power-ports", place, "allocated_draw"), Message(text, values)
    if kind is None:
        text = "its parts do not tell what it is: say it with --kind ({kinds})"
        yield ("model",), Message(text, {"kinds": ", ".join(FOLDERS)})
        return
    yield from _wrong_kind(kind, is_rack=False)
    if kind == "pdu" and not device.power_outlets:
        yield ("model",), Message("has no power outlets, so it is no pdu")
    if kind != "pdu" and device.u_height == 0:
        text = "takes no rack units, so it is part of another machine: import that one"
        yield ("u_height",), Message(text)


def _wrong_kind(kind: str, *, is_rack: bool) -> Iterator[tuple[Where, Message]]:
    if is_rack and kind != "rack":
        yield ("form_factor",), Message("is a rack type, not a {kind}", {"kind": kind})
    if kind == "rack" and not is_rack:
        yield ("model",), Message("has no form_factor, so it is no rack type")


def _wrong_weight(thing: DeviceType | RackType) -> Iterator[tuple[Where, Message]]:
    weighs = thing.weight is not None or getattr(thing, "max_weight", None) is not None
    if weighs and thing.weight_unit is None:
        yield ("weight",), Message("has no weight_unit: kg, lb, g or oz")


def _guess(kind: str, origin: Origin, path: str) -> Iterator[Message]:
    if origin.kind is None and kind == "switch":
        text = "{path}: taken for a switch by its ports; if it is something else, say --kind"
        yield Message(text, {"path": path})


def _notes(fields: Fields, path: str, left_out: int) -> Iterator[Message]:
    if left_out:
        text = "{path}: power ports without type and watts are left out: {count}"
        yield Message(text, {"path": path, "count": left_out})
    weight, height = fields.get("weight_kg"), fields["height_u"]
    if weight is not None and height and weight / height > MOST_KG_PER_U:
        text = "{path}: {weight} kg in {height} U is unusual: compare it with the data sheet"
        yield Message(text, {"path": path, "weight": weight, "height": height})


def _entry(
    identifier: str, kind: str, fields: Fields, origin: Origin, notes: tuple[Message, ...] = ()
) -> Imported:
    title = title_of(fields["vendor"], fields["model"])
    own = [name for name in fields if name in DERIVED]
    sources = {origin.source: [name for name in fields if name not in DERIVED]}
    sources |= {DERIVED[name]: [name] for name in own}
    folder = FOLDERS[kind]
    said = {
        "schema": f"{folder.removesuffix('s')}/v1",
        "id": identifier,
        "title": {"en": title, "ko": title},
        **fields,
        "sources": sources,
    }
    text = "\n".join(entry(name, value) for name, value in said.items()) + "\n"
    return Imported(folder, identifier, text, notes)


def title_of(vendor: str, model: str) -> str:
    """Return the name that people use: the vendor's once, then the model's."""
    named = model.casefold().startswith(f"{vendor.casefold()} ")
    return model if named else f"{vendor} {model}"
