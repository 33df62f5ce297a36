"""Roles of hosts, and one more group of them."""

from archbook.model.host_group import HostGroup
from archbook.session.choices.choice import Choice
from archbook.session.results import Results


def roles(results: Results) -> tuple[Choice, ...]:
    """Return the roles that hosts can have, from the control plane down."""
    facts = results.workspace.catalog
    entries = sorted(map(facts.role, facts.ids("roles")), key=lambda entry: entry.order)
    there = {role for group in results.workspace.design.host_groups for role in group.roles}
    return tuple(
        Choice(entry.id, entry.title, taken=entry.id in there, note=entry.purpose)
        for entry in entries
    )


def one_more_group(results: Results, role: str) -> HostGroup:
    """Return a group of one host with *role*, under a name that the design does not have yet."""
    names = {group.name for group in results.workspace.design.host_groups}
    numbered = (f"{role}-{number}" for number in range(2, len(names) + 3))
    free = next(name for name in (role, *numbered) if name not in names)
    return HostGroup(name=free, roles=(role,), count=1)
