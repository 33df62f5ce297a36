"""Names of hosts, as far as a design can hold them, and where each group comes from."""

from ipaddress import ip_address
from typing import Any

from pydantic import TypeAdapter, ValidationError

from archbook.formats.kolla.folding import Fold
from archbook.formats.kolla.given import ADDRESS
from archbook.formats.kolla.inventory import Inventory
from archbook.formats.remark import Remark
from archbook.i18n import Message
from archbook.model.written import Name

MOST_LETTERS = 128 * 1024
"""Longest that the names of all hosts may be together: a design file has no room for more."""

_NAME: TypeAdapter[str] = TypeAdapter(Name)


def with_hosts(
    groups: list[dict[str, Any]], folded: tuple[Fold, ...], inventory: Inventory
) -> tuple[list[dict[str, Any]], list[Remark]]:
    """Add the names of the hosts, and where each group comes from."""
    letters = sum(len(host) + 2 for fold in folded for host in fold.hosts)
    named, remarks = [], list[Remark]()
    for group, fold in zip(groups, folded, strict=True):
        path, line = inventory.place(next(iter(fold.likeness.tops), ""))
        origin = f"{path}: {', '.join(fold.likeness.tops) or 'no top group'}"[:2_000]
        why = _nameless(fold, letters)
        hosts = {} if why else {"hosts": list(fold.hosts), **_addresses(fold, inventory)}
        remarks += [Remark(path, line, why)] if why else []
        named.append({**group, **hosts, "origin": origin})
    return named, remarks


def _addresses(fold: Fold, inventory: Inventory) -> dict[str, list[str]]:
    """Return the addresses of the hosts, if each of them has one."""
    found = [inventory.variables.get(host, {}).get(ADDRESS) for host in fold.hosts]
    try:
        return {"addresses": [str(ip_address(str(one))) for one in found]}
    except ValueError:
        return {}


def _nameless(fold: Fold, letters: int) -> Message | None:
    """Say why the names of a group's hosts cannot stand in a design."""
    if letters > MOST_LETTERS:
        text = "a design has no room for so many names: group {group} has a count of hosts only"
        return Message(text, {"group": fold.name})
    bad = next((host for host in fold.hosts if not _usable(host)), None)
    if bad is None:
        return None
    text = "the name '{host}' cannot stand in a design: group {group} has a count of hosts only"
    return Message(text, {"host": bad, "group": fold.name})


def _usable(host: str) -> bool:
    try:
        _NAME.validate_python(host)
    except ValidationError:
        return False
    return True
