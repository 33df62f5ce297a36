"""Who shares work among several hosts, and what can coordinate it."""

from collections.abc import Collection

from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.rules.deployers import with_kolla
from archbook.rules.lifetimes import can_deploy, timeline

SHARING = {
    "cinder-volume": Citation("kolla-ansible-prechecks", "roles/cinder/tasks/precheck.yml"),
    "designate-worker": Citation("kolla-designate-guide", "Configuration on Kolla deployment"),
    "masakari-engine": Citation("kolla-ansible-prechecks", "roles/masakari/tasks/precheck.yml"),
}
"""Component that shares work → the source that asks for coordination."""

_COORDINATORS = ("valkey", "redis", "etcd", "zookeeper")

_IN_GROUPS = "designate-worker"
"""Component whose members find each other by groups, which Kolla-Ansible does not do with etcd."""


def coordinated(blueprint: Blueprint, component: str) -> bool:
    """Tell whether the design has a service that coordinates the members of *component*."""
    return any(blueprint.has(name) for name in _able(blueprint, (component,)))


def coordinators(blueprint: Blueprint, *components: str) -> list[str]:
    """Return what could coordinate *components*: the release has it, the deployer can too."""
    now, chosen = timeline(blueprint), blueprint.design.deployer
    deployer = blueprint.facts.deployer(chosen) if chosen else None
    return [
        name
        for name in _able(blueprint, components)
        if now.has(blueprint.facts.service(name))
        and (deployer is None or can_deploy(deployer, name, now))
    ]


def uncoordinated(blueprint: Blueprint, added: Collection[str]) -> tuple[str, ...]:
    """Return what would share work uncoordinated on several controllers with *added* services."""
    if sum(map(len, blueprint.with_role("control"))) <= 1:
        return ()
    return tuple(
        component
        for component in SHARING
        if blueprint.facts.component(component).service in added
        and not coordinated(blueprint, component)
    )


def _able(blueprint: Blueprint, components: Collection[str]) -> tuple[str, ...]:
    """Return what coordinates all of *components*, whether it can be had or not."""
    refused = {"etcd"} if _IN_GROUPS in components and with_kolla(blueprint) else set()
    return tuple(name for name in _COORDINATORS if name not in refused)
