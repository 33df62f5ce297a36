"""The time that hosts keep."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.finding import Citation
from archbook.model.preparation import Preparation, Step
from archbook.preparing.shell import into
from archbook.rules.host_names import is_valid

_RUNNING = Citation("kolla-ansible-prechecks", "roles/prechecks/tasks/timesync_checks.yml")
_MANUAL = Citation("chrony-conf", "server; iburst")


def clock(preparation: Preparation) -> Step:
    """Return the step that makes chrony follow the design's time servers."""
    named = preparation.blueprint.design.surroundings.ntp
    servers = tuple(server for server in named if _usable(server))
    return Step(
        "time",
        Message("Time"),
        Message(
            "tokens, certificates and quorums go by the clock; a deployment stops without one"
        ),
        (_RUNNING, _MANUAL),
        () if _in_container(preparation) else _commands(preparation, servers),
        notes=tuple(_left(preparation, named, servers)),
    )


def _in_container(preparation: Preparation) -> bool:
    return preparation.blueprint.has("chrony")


def _commands(preparation: Preparation, servers: tuple[str, ...]) -> tuple[str, ...]:
    by_apt = preparation.system.package_tool == "apt"
    file, daemon = (
        ("/etc/chrony/chrony.conf", "chrony") if by_apt else ("/etc/chrony.conf", "chronyd")
    )
    sources: tuple[str, ...] = ()
    if servers:
        others = rf"sed -i 's/^\(pool\|server\) /# &/' {file}"
        sources = (others, *into(file, (f"server {server} iburst" for server in servers)))
    return (*sources, f"systemctl enable {daemon}", f"systemctl restart {daemon}")


def _left(
    preparation: Preparation, named: tuple[str, ...], servers: tuple[str, ...]
) -> Iterator[Message]:
    if _in_container(preparation):
        yield Message(
            "the deployer runs chrony itself at this release: hosts keep no clock of theirs"
        )
    elif not named:
        text = "the design names no time server (`surroundings.ntp`): the system's own are kept"
        yield Message(text)
    elif len(servers) < len(named):
        wrong = tuple(server for server in named if not _usable(server))
        yield Message("{servers} cannot be a time server's name: left out", {"servers": wrong})


def _usable(server: str) -> bool:
    """Tell whether *server* is a name or an address; a zone could hold anything."""
    return is_valid(server) and "%" not in server
