"""Types of project networks and the drivers for them."""

from collections.abc import Iterator, Mapping

from archbook.capacity.overlays import project_types
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

OPTION = "network_type_drivers"

KOLLA: tuple[str, ...] = ("flat", "vlan", "vxlan")
"""Type drivers that Kolla-Ansible loads by itself."""

WITH_OVN: tuple[str, ...] = ("geneve",)
"""Those that it loads with OVN as well."""

_ITS_WAY = {"kolla-ansible", "kayobe"}


def _drivers(blueprint: Blueprint) -> tuple[str, ...]:
    """Return the type drivers: those stated, else those of the deployer; none when unknown."""
    if stated := blueprint.option(OPTION):
        return stated
    if blueprint.design.deployer not in _ITS_WAY:
        return ()
    return KOLLA + WITH_OVN if "ovn" in blueprint.option("network_backend") else KOLLA


@rule(
    "network.project-types-have-drivers",
    severity=Severity.ERROR,
    cites=(
        Citation("kolla-ansible-prechecks", "neutron: tenant network types"),
        Citation("kolla-ansible-defaults", "neutron_type_drivers"),
    ),
    applies=lambda blueprint: bool(_drivers(blueprint) and project_types(blueprint)),
)
def project_types_have_drivers(blueprint: Blueprint) -> Iterator[Hit]:
    """Neutron has a type driver for each type of network that projects make.

    Why:
        Without the driver neutron-server does not start, or no project can create a network.
        Changing the drivers of a cloud that runs can leave its database at odds with itself.
    How:
        Types of project networks (project_network_types, else Geneve with OVN and VXLAN
        otherwise) are among the type drivers: network_type_drivers, else with Kolla-Ansible and
        Kayobe flat, vlan, vxlan and, with OVN, geneve. Other deployers that state none are not
        judged.
    Cure:
        Add the drivers.

    Fails:
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          network_type_drivers: [flat, vlan]

    Passes:
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          network_type_drivers: [flat, vlan, geneve]
    """
    drivers = _drivers(blueprint)
    missing = tuple(one for one in project_types(blueprint) if one not in drivers)
    if missing:
        values: Mapping[str, tuple[str, ...]] = {"missing": missing, "drivers": drivers}
        yield Hit(
            "service/neutron",
            Message(
                "projects are to make networks of type {missing}, and Neutron has the type "
                "drivers {drivers} only",
                values,
            ),
            {"missing": len(missing)},
            ((SetOption(option=OPTION, value=(*drivers, *missing)),),),
        )
