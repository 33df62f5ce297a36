"""Whose conventions a design follows."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.rules.deployers import with_kolla


@pytest.mark.parametrize(
    ("deployer", "kolla"),
    [("kolla-ansible", True), ("kayobe", True), ("openstack-ansible", False), (None, False)],
)
def test_kayobe_runs_kolla_ansible(
    blueprint: Callable[..., Blueprint],
    deployer: str | None,
    kolla: bool,  # noqa: FBT001 - a column of the table
) -> None:
    assert with_kolla(blueprint(deployer=deployer)) is kolla
