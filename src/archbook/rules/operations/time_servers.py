"""Where hosts take the time from."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.provenance import imported

_PUBLIC = "pool.ntp.org"
"""Domain of the public pool of time servers."""


def _own_source(blueprint: Blueprint) -> bool:
    """Tell whether a host of the cloud hands out the time itself."""
    return blueprint.instances("chrony-server") > 0


@rule(
    "operations.time-servers",
    severity=Severity.ERROR,
    cites=Citation("arch-design-networking-services", "NTP"),
    applies=lambda blueprint: not _own_source(blueprint),
)
def time_servers(blueprint: Blueprint) -> Iterator[Hit]:
    """Every host reaches a time server.

    Why:
        Tokens, certificates and the quorum of Ceph's monitors go by the clock. Hosts whose
        clocks drift apart refuse each other's tokens and report services as down.
    How:
        At least one time server that hosts can reach. An error when the hosts cannot reach the
        internet and every server that the design names is of the public pool; an info when it
        names none, unless the design was read from an inventory or a host of the cloud gives
        the time itself.
    Cure:
        Name the time servers of the site under surroundings.

    Fails:
        surroundings: {air_gapped: true, ntp: [0.pool.ntp.org]}

    Passes:
        surroundings: {air_gapped: true, ntp: [ntp1.example.net]}
    """
    around = blueprint.design.surroundings
    public = [server for server in around.ntp if _is_public(server)]
    if not around.ntp and not imported(blueprint):
        text = Message("no time server is named: every host must reach one at least")
        yield Hit("cloud", text, {"time_servers": 0, "needed": 1}, severity=Severity.INFO)
    elif around.air_gapped and public and len(public) == len(around.ntp):
        yield Hit(
            "cloud",
            Message(
                "hosts cannot reach the internet, and all time servers are there ({servers}): "
                "name one inside the site",
                {"servers": tuple(public)},
            ),
            {"time_servers": len(around.ntp), "reachable": 0, "needed": 1},
        )


def _is_public(server: str) -> bool:
    name = server.lower().rstrip(".")
    return name == _PUBLIC or name.endswith(f".{_PUBLIC}")
