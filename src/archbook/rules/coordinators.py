"""Who shares work among several hosts, and what can coordinate it."""

from collections.abc import Iterable

from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.rules.lifetimes import can_deploy, timeline

SHARING = {
    "cinder-volume": Citation("kolla-ansible-prechecks", "roles/cinder/tasks/precheck.yml"),
    "designate-worker": Citation("kolla-designate-guide", "Configuration on Kolla deployment"),
    "masakari-engine": Citation("kolla-ansible-prechecks", "roles/masakari/tasks/precheck.yml"),
}
"""Component that shares work → the source that asks for coordination."""

_COORDINATORS = ("valkey", "redis", "etcd", "zookeeper")


def coordinated(blueprint: Blueprint) -> bool:
    """Tell whether the design has a service that coordinates."""
    return any(blueprint.has(name) for name in _COORDINATORS)


def coordinators(blueprint: Blueprint) -> list[str]:
    """Return the services that could coordinate: the release has them, the deployer can too."""
    now, chosen = timeline(blueprint), blueprint.design.deployer
    deployer = blueprint.facts.deployer(chosen) if chosen else None
    return [
        name
        for name in _COORDINATORS
        if now.has(blueprint.facts.service(name))
        and (deployer is None or can_deploy(deployer, name, now))
    ]


def needs_coordination(blueprint: Blueprint, added: Iterable[str]) -> bool:
    """Tell whether adding services would make several controllers share work uncoordinated."""
    sharing = {blueprint.facts.component(name).service for name in SHARING}
    controllers = sum(map(len, blueprint.with_role("control")))
    return controllers > 1 and bool(sharing.intersection(added)) and not coordinated(blueprint)
