"""A proposal and its alternatives in words, for a narrow column."""

from collections.abc import Iterable

from archbook.i18n import Message, Value
from archbook.model.catalog.release import spelled
from archbook.model.host_group import HostGroup
from archbook.model.proposal import Alternative, Draft, Footprint
from archbook.model.sizing import Quantity
from archbook.model.storage import StorageBackend
from archbook.proposing.described import described
from archbook.report.proposal_tables import reasons_html
from archbook.ui.desk import Desk
from archbook.ui.folded import folded
from archbook.units import quantity
from archbook.workspace.proposed import Proposal


def proposal_html(desk: Desk, proposal: Proposal) -> str:
    """Return what is proposed: hosts and storage with their reasons, and what was assumed."""
    draft = proposal.draft
    values: dict[str, Value] = {
        "release": spelled(draft.design.release),
        "size": _size(draft.footprint),
    }
    heading = Message("Proposed: OpenStack {release}, {size}", values)
    blueprint = proposal.workspace.blueprint()
    reasons = reasons_html(draft, blueprint, desk.language)
    assumed = (
        Message(
            "{name} = {value}: {why}",
            {"name": one.name, "value": _plain(one.value), "why": one.why},
        )
        for one in draft.assumed
    )
    warned = tuple(one.message for one in draft.left)
    return (
        f"<p><strong>{desk.html(heading)}</strong></p>{_parts(desk, draft)}"
        f"{folded(desk, Message('Each number and its reason'), str(reasons))}"
        f"{folded(desk, Message('Not said, and taken all the same'), _list(desk, assumed))}"
        f"{folded(desk, Message('Warnings that no edit cures'), _list(desk, warned))}"
    )


def alternative_html(desk: Desk, number: int, other: Alternative, proposal: Proposal) -> str:
    """Return what another way is, how large it is, and why it was not taken."""
    heading = Message("{number}. {what}", {"number": number, "what": other.what})
    lines = [f"<strong>{desk.html(heading)}</strong>"]
    if other.draft and other.draft is not proposal.draft:
        lines.append(desk.html(_size(other.draft.footprint)))
    label = Message("Not taken: {why}", {"why": other.lost})
    if other.draft is None:
        label = Message("Cannot be had: {why}", {"why": other.lost})
    lines.append(desk.html(label))
    return f"<p>{'<br>'.join(lines)}</p>"


def _parts(desk: Desk, draft: Draft) -> str:
    """Return the host groups with the reason of their counts, and the stores."""
    lines = [_group(desk, draft, group) for group in draft.design.host_groups]
    lines += [desk.html(_store(draft, store)) for store in draft.design.storage]
    return f"<ul>{''.join(f'<li>{line}</li>' for line in lines)}</ul>"


def _store(draft: Draft, store: StorageBackend) -> Message:
    there = _reason(draft, f"storage/{store.name}", "usable_tb_there")
    held = there.value if there else None
    code = store.erasure
    values: dict[str, Value] = {
        "name": store.name,
        "copies": f"{code.k} + {code.m}" if code else f"{store.size} ×",
        "asked": quantity(store.usable_tb, "TB"),
        "there": quantity(held if isinstance(held, float | int) else None, "TB"),
    }
    if store.usable_tb is None:
        return Message("store {name}, {copies}: {there} there", values)
    return Message("store {name}, {copies}: {asked} asked for, {there} there", values)


def _group(desk: Desk, draft: Draft, group: HostGroup) -> str:
    profile = draft.design.profile_of(group)
    values: dict[str, Value] = {
        "name": group.name,
        "count": group.count,
        "machine": described(profile) if profile else Message("unknown"),
    }
    line = desk.html(Message("{count} × {name}: {machine}", values))
    why = _reason(draft, f"group/{group.name}", "count")
    return f"{line}<br><small>{desk.html(why.formula)}</small>" if why else line


def _reason(draft: Draft, subject: str, name: str) -> Quantity | None:
    found = (one for one in draft.reasons if (one.subject, one.name) == (subject, name))
    return next((one.quantity for one in found), None)


def _size(cost: Footprint) -> Message:
    values: dict[str, Value] = {
        "hosts": f"{cost.hosts:,}",
        "racks": cost.racks,
        "units": quantity(cost.rack_units),
        "raw": quantity(cost.raw_tb, "TB"),
    }
    if cost.raw_tb is None:
        return Message("hosts: {hosts}, racks: {racks}, rack units: {units}", values)
    return Message("hosts: {hosts}, racks: {racks}, rack units: {units}, raw: {raw}", values)


def _plain(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:g}"


def _list(desk: Desk, lines: Iterable[Message]) -> str:
    items = "".join(f"<li>{desk.html(one)}</li>" for one in lines)
    return f"<ul>{items}</ul>" if items else ""
