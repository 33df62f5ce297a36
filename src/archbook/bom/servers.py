"""Machines by host group and year, and their parts."""

from collections.abc import Iterator

from archbook.bom.keys import key
from archbook.bom.phases import Step, steps
from archbook.bom.pieces import Piece, pieces
from archbook.i18n import Message
from archbook.model.bill import BillLine
from archbook.model.blueprint import Blueprint, Cohort, Reason
from archbook.model.catalog.server import ServerEntry
from archbook.model.hardware import HardwareProfile

UNSPECIFIED = Message("server, type not chosen")

VIRTUAL: dict[str, Message] = {
    "virtual_machine": Message("virtual machine on other hosts"),
    "container": Message("container on other hosts"),
}
"""Hosts that nobody buys."""


def machines(blueprint: Blueprint) -> Iterator[BillLine]:
    """Yield a line for each host group and each year in which hosts of it are bought."""
    for cohort in blueprint.cohorts:
        for step in steps(cohort.group):
            yield _machine(cohort, step, blueprint)


def parts(blueprint: Blueprint) -> Iterator[BillLine]:
    """Yield what the machines are put together from, group by group."""
    for cohort in blueprint.cohorts:
        profile = profile_of(cohort, blueprint)
        if profile.kind in VIRTUAL:
            continue
        for step in steps(cohort.group):
            for piece in pieces(profile):
                yield _part(cohort, step, piece)


def profile_of(cohort: Cohort, blueprint: Blueprint) -> HardwareProfile:
    """Return the profile of a group's hosts; an empty one where the design names none."""
    return blueprint.design.profile_of(cohort.group) or HardwareProfile()


def _machine(cohort: Cohort, step: Step, blueprint: Blueprint) -> BillLine:
    profile = profile_of(cohort, blueprint)
    server = blueprint.facts.server(profile.server) if profile.server else None
    virtual = profile.kind in VIRTUAL
    return BillLine(
        item=VIRTUAL[profile.kind] if virtual else _item(server),
        kind="virtual" if virtual else "server",
        part=None if virtual else key("server", profile.server),
        quantity=step.count,
        phase=step.phase,
        of=f"group/{cohort.name}",
        reason=_reason(cohort, step),
        group=cohort.name,
        hardware=cohort.group.hardware,
        cores=profile.cores,
        ram_gib=profile.ram_gib,
        disks=sum(disk.count for disk in profile.disks) if profile.disks else None,
        disk_gb=sum(d.count * d.size_gb for d in profile.disks) if profile.disks else None,
        nic_ports=profile.nic_ports(),
        height_u=server.height_u if server else None,
        typical_w=profile.typical_w,
        weight_kg=server.weight_kg if server else None,
        source=server.source_of("height_u") if server else None,
    )


def _item(server: ServerEntry | None) -> Message | str:
    return f"{server.vendor} {server.model}" if server else UNSPECIFIED


def _reason(cohort: Cohort, step: Step) -> Reason:
    values = {"hosts": cohort.group.count, "year": step.phase, "count": step.count}
    if not cohort.group.bought:
        return Reason(
            Message("as many hosts as the design asks for: {hosts}", values), "design", by="design"
        )
    text = Message("hosts that the design buys in year {year}: {count} of {hosts}", values)
    return Reason(text, "design", by="design")


def _part(cohort: Cohort, step: Step, piece: Piece) -> BillLine:
    known = piece.each is not None
    return BillLine(
        item=piece.item,
        kind=piece.kind,
        part=piece.part,
        quantity=piece.each * step.count if piece.each is not None else None,
        phase=step.phase,
        of=f"group/{cohort.name}",
        reason=Reason(_why(piece, step), piece.source if known else "design"),
        group=cohort.name,
        each=piece.each,
        counted=step.count,
        media=piece.media,
        purpose=piece.purpose,
        hardware=cohort.group.hardware,
    )


def _why(piece: Piece, step: Step) -> Message:
    values = {"each": piece.each or 0, "hosts": step.count}
    if piece.each is None:
        return piece.unsaid or Message("not known")
    if piece.why:
        text = "{why} (hosts: {hosts}, {each} in each)"
        return Message(text, values | {"why": piece.why})
    return Message("hosts: {hosts}, {each} in each", values)
