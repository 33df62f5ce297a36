"""The cluster name of cinder-volume, as Kolla-Ansible asks for it."""

from collections.abc import Iterator

from archbook.i18n import Message, mark
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.lifetimes import timeline

OPTION = "cinder_cluster"
VOLUME = "cinder-volume"

_SINCE = "2024.2"
"""First release whose prechecks look at the name."""

_ON_CONTROLLERS = "2026.1"
"""Since then the group that is counted holds the controllers, wherever LVM volumes are."""

_KOLLA = ("kolla-ansible", "kayobe")


def _asked(blueprint: Blueprint) -> bool:
    kolla = blueprint.design.deployer in _KOLLA
    return kolla and timeline(blueprint).begun(_SINCE) and blueprint.instances(VOLUME) > 0


@rule(
    "storage.cinder-cluster",
    severity=Severity.ERROR,
    cites=(
        Citation("kolla-ansible-prechecks", "roles/cinder/tasks/precheck.yml"),
        Citation("kolla-cinder-guide", "HA"),
    ),
    applies=_asked,
)
def cinder_cluster(blueprint: Blueprint) -> Iterator[Hit]:
    """Members of cinder-volume share a cluster name exactly when there are several, and not LVM.

    Why:
        With a name each member may serve any volume, so that volumes outlive a controller. LVM
        volumes are on one host, and another member cannot serve them. Kolla-Ansible's prechecks
        stop at several members without a name and at a name for one. They count the controllers
        since 2026.1, also where LVM alone is used, whose members stand on the storage hosts.
    How:
        With Kolla-Ansible since 2024.2: the option cinder_cluster against the hosts in the group
        cinder-volume. What the option does not say is found only where LVM is the only back end,
        as an info: there the precheck must be told to pass.
    Cure:
        Set the option to what the back end and the number of hosts ask for.

    Fails:
        deployer: kolla-ansible
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          cinder_cluster: unnamed

    Passes:
        deployer: kolla-ansible
        options:
          network_backend: ovn
          block_backend: ceph
          image_backend: ceph
          cinder_cluster: named
    """
    said = blueprint.option(OPTION)
    lvm_alone = blueprint.option("block_backend") == ("lvm",)
    hosts = _counted(blueprint)
    if hosts > 1 and lvm_alone and "unchecked" not in said:
        text = mark(
            "LVM is the only back end and Kolla-Ansible counts {hosts} members of cinder-volume: "
            "it asks for a cluster name, which LVM cannot have; set cinder_cluster_skip_precheck"
        )
        yield _hit(hosts, text, "unchecked", None if said else Severity.INFO)
    elif hosts > 1 and "unnamed" in said:
        text = mark(
            "cinder-volume has {hosts} members without a cluster name: Kolla-Ansible stops, and "
            "the volumes of a lost member would have no one to serve them"
        )
        yield _hit(hosts, text, "named")
    elif hosts == 1 and "named" in said:
        text = mark(
            "cinder-volume has one member and a cluster name: Kolla-Ansible stops; leave it out"
        )
        yield _hit(hosts, text, "unnamed")


def _counted(blueprint: Blueprint) -> int:
    """Return the hosts in Kolla-Ansible's group cinder-volume."""
    if timeline(blueprint).begun(_ON_CONTROLLERS):
        return sum(map(len, blueprint.with_role("control")))
    return blueprint.instances(VOLUME)


def _hit(hosts: int, template: str, value: str, severity: Severity | None = None) -> Hit:
    return Hit(
        "service/cinder",
        Message(template, {"hosts": hosts}),
        {"hosts": hosts},
        ((SetOption(option=OPTION, value=value),),),
        severity,
    )
