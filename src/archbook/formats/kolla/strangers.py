"""Groups and hosts of an inventory that have no part in the cloud, and groups that it lacks."""

from collections.abc import Iterator

from archbook.formats.kolla.folding import Fold
from archbook.formats.kolla.tree import Members
from archbook.formats.remark import Remark
from archbook.i18n import Message, Value
from archbook.model.catalog.release import spelled

MOST_NAMED = 12
"""Most names that a remark lists."""


def strangers(members: Members, folded: tuple[Fold, ...]) -> Iterator[Remark]:
    """Yield a remark for each group that is not understood, for hosts left out, groups lacking."""
    taken = {host for fold in folded for host in fold.hosts}
    for group in members.inventory.groups:
        if message := _strange(group, members, taken):
            path, line = members.inventory.place(group)
            used = members.inventory.groups[group]
            yield Remark(path, line, message, "open" if used else "aside")
    yield from _left_out(members, taken)
    yield from _lacking(members)


def _strange(group: str, members: Members, taken: set[str]) -> Message | None:
    layout = members.tree.layout
    if group in {*members.tree.names(), *layout.top, *layout.also}:
        return None
    hosts = members.inventory.groups[group]
    values: dict[str, Value] = {
        "group": group,
        "release": spelled(members.tree.timeline.now.id),
        "hosts": len(hosts),
        "out": len(set(hosts) - taken),
    }
    if group in layout.groups:
        text = "Kolla-Ansible for {release} has no group {group}, so it does nothing there"
        return Message(text, values)
    text = (
        "{group} is no group of Kolla-Ansible; hosts in it: {hosts}, left out of the design: {out}"
    )
    return Message(text, values)


def _left_out(members: Members, taken: set[str]) -> Iterator[Remark]:
    left = [host for host in members.inventory.hosts if host not in taken]
    if left:
        path, _ = members.inventory.place("")
        values: dict[str, Value] = {"count": len(left), "hosts": _some(left)}
        text = "{count} hosts are left out, as no group of Kolla-Ansible has them: {hosts}"
        yield Remark(path, None, Message(text, values))


def _lacking(members: Members) -> Iterator[Remark]:
    lacking, stock = [*members.lacking], members.tree.parents
    if not lacking:
        return
    path, _ = members.inventory.place("")
    values: dict[str, Value] = {
        "count": len(lacking),
        "stock": len(stock),
        "groups": _some(lacking),
        "release": spelled(members.tree.timeline.now.id),
    }
    text = (
        "{count} groups that Kolla-Ansible for {release} asks for are not there ({groups}); "
        "their hosts are taken to be those of their parents in the stock inventory"
    )
    if len(set(stock) & set(members.inventory.groups)) * 2 < len(stock):
        text = (
            "most groups of Kolla-Ansible for {release} are not there: this is one part of an "
            "inventory, and another tool adds groups and settings of its own, as Kayobe and OSISM "
            "do; those of the stock inventory are taken for them"
        )
    yield Remark(path, None, Message(text, values))


def _some(names: list[str]) -> tuple[str, ...]:
    return (*names[:MOST_NAMED], "…") if len(names) > MOST_NAMED else tuple(names)
