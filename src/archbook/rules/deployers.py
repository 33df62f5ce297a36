"""Whose conventions a design follows."""

from archbook.model.blueprint import Blueprint

KOLLA = ("kolla-ansible", "kayobe")
"""Kolla-Ansible, and Kayobe, which runs it."""


def with_kolla(blueprint: Blueprint) -> bool:
    """Tell whether Kolla-Ansible deploys the design, by itself or under Kayobe."""
    return blueprint.design.deployer in KOLLA
