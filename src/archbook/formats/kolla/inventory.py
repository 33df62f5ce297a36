"""An inventory as Ansible understands it: groups, their hosts in order, variables of hosts."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from typing import Any

from archbook.errors import InputError
from archbook.formats.kolla.files import Gathered
from archbook.formats.kolla.lines import groups_in
from archbook.i18n import Message

EVERYONE = frozenset({"all", "ungrouped"})
"""Groups that Ansible makes itself."""


@dataclass(frozen=True, slots=True)
class Inventory:
    """Groups and hosts.

    Attributes:
        groups: Group → all of its hosts, those of its children too, in Ansible's order.
        hosts: Every host.
        variables: Host → its variables, as text and data; no template is filled in.
        places: Group → file and line where it is first spoken of.
    """

    groups: Mapping[str, tuple[str, ...]]
    hosts: tuple[str, ...]
    variables: Mapping[str, Mapping[str, Any]]
    places: Mapping[str, tuple[str, int]]

    def place(self, group: str) -> tuple[str, int | None]:
        """Return file and line of a group."""
        return self.places.get(group, (next(iter(self.places.values()), ("", 0))[0], None))


def inventory_of(listed: Mapping[str, Any], gathered: Gathered) -> Inventory:
    """Return the inventory in what ``ansible-inventory --list`` says.

    Raises:
        InputError: It has no hosts.
    """
    variables = listed.get("_meta", {}).get("hostvars", {})
    names = dict.fromkeys(_named(listed))
    groups = {name: tuple(dict.fromkeys(_hosts(name, listed))) for name in names}
    hosts = dict.fromkeys(host for members in groups.values() for host in members)
    if not hosts:
        shown = tuple(gathered.known(source) for source in gathered.sources)
        text = "{paths}: no group has hosts; they stand below [group], or under `hosts:` in YAML"
        raise InputError(Message(text, {"paths": shown}))
    kept = {name: members for name, members in groups.items() if name not in EVERYONE}
    return Inventory(kept, tuple(hosts), variables, _places(gathered))


def _named(listed: Mapping[str, Any]) -> Iterator[str]:
    """Yield every group; Ansible leaves empty ones out but for their names."""
    for name, group in listed.items():
        if name != "_meta":
            yield name
            yield from group.get("children", ())


def _hosts(name: str, listed: Mapping[str, Any]) -> Iterator[str]:
    """Yield the hosts of a group, then those of its children, level by level."""
    seen, level = {name}, [name]
    while level:
        below: list[str] = []
        for group in level:
            facts = listed.get(group, {})
            yield from facts.get("hosts", ())
            below += [child for child in facts.get("children", ()) if child not in seen]
        level = list(dict.fromkeys(below))
        seen.update(level)


def _places(gathered: Gathered) -> dict[str, tuple[str, int]]:
    found: dict[str, tuple[str, int]] = {}
    for path, text in gathered.texts():
        for group, line in groups_in(path, text):
            found.setdefault(group, (path, line))
    return found
