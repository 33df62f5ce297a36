"""Words for the catalog's short codes, so that they can be translated."""

from archbook.i18n import Message
from archbook.model.catalog.component import Access, Membership
from archbook.model.finding import Severity

SEVERITIES: dict[Severity, Message] = {
    Severity.ERROR: Message("error"),
    Severity.WARNING: Message("warning"),
    Severity.INFO: Message("info"),
}

MEMBERSHIPS: dict[Membership, Message] = {
    "quorum": Message("quorum"),
    "active-active": Message("active-active"),
    "active-passive": Message("active-passive"),
    "singleton": Message("singleton"),
    "per-host": Message("one per host"),
}
"""How members stand to each other."""

ACCESSES: dict[Access, Message] = {
    "vip": Message("the virtual IP and the load balancer"),
    "single-writer": Message("a proxy that writes to one member"),
    "full-list": Message("the full list of members"),
    "none": Message("no client reaches them"),
}
"""How clients reach them."""


def role_name(role: str) -> Message:
    """Return the word for a role."""
    return Message(role.replace("_", " "))


def role_names(roles: tuple[str, ...]) -> tuple[Message, ...]:
    """Return the words for several roles."""
    return tuple(map(role_name, roles))
