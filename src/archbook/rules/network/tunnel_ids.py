"""Numbers of tunnelled project networks."""

from collections.abc import Iterator, Mapping

from archbook.capacity.overlays import tunnelled
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetSetting
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.settings import setting
from archbook.rules.api import rule

FIRST, LAST = "neutron-tunnel-id-first", "neutron-tunnel-id-last"

LEAST = 1
MOST: Mapping[str, int] = {"geneve": 2**24 - 1, "vxlan": 2**24 - 1, "gre": 2**32 - 1}
"""Largest number that fits the header of each type: 24 bits, 32 for the key of GRE."""


def _stated(blueprint: Blueprint) -> bool:
    said = blueprint.design.settings
    return bool(tunnelled(blueprint)) and (FIRST in said or LAST in said)


@rule(
    "network.tunnel-ids",
    severity=Severity.ERROR,
    cites=(
        Citation("neutron-lib-constants", "MIN_VXLAN_VNI, MAX_VXLAN_VNI"),
        Citation("rfc-7348", "VXLAN frame format"),
        Citation("crowbar-openstack", "Neutron: validation"),
    ),
    applies=_stated,
)
def tunnel_ids(blueprint: Blueprint) -> Iterator[Hit]:
    """The numbers of tunnelled networks are a range that the tunnel's header can hold.

    Why:
        neutron-server does not start with a range that runs backwards or past the width of the
        header: 24 bits for VXLAN and Geneve, 32 for GRE.
    How:
        Where the design states one of the settings neutron-tunnel-id-first and
        neutron-tunnel-id-last: both are whole numbers from 1 to 16777215 (GRE: 4294967295), and
        the last is not below the first.
    Cure:
        Go back to the defaults, 1 to 1000, or state another range.

    Fails:
        settings: {neutron-tunnel-id-first: 1, neutron-tunnel-id-last: 16777216}

    Passes:
        settings: {neutron-tunnel-id-first: 1, neutron-tunnel-id-last: 16777215}
    """
    first, last = setting(blueprint, FIRST).value, setting(blueprint, LAST).value
    most = min(MOST[one] for one in tunnelled(blueprint))
    whole = first.is_integer() and last.is_integer()
    if not (whole and LEAST <= first <= last <= most):
        yield Hit(
            "service/neutron",
            Message(
                "project networks are to be numbered from {first} to {last} inside tunnels: whole "
                "numbers from {least} to {most} are possible, the first one first",
                {"first": f"{first:.12g}", "last": f"{last:.12g}", "least": LEAST, "most": most},
            ),
            {"first": first, "last": last, "most": most},
            ((SetSetting(setting=FIRST, value=None), SetSetting(setting=LAST, value=None)),),
        )
