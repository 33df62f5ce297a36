"""The virtual environment of Kolla-Ansible, release by release."""

from collections.abc import Callable

import pytest

from archbook.model.preparation import Preparation
from archbook.preparing import deployers_own

Prepare = Callable[..., Preparation]


@pytest.mark.parametrize(
    ("release", "ansible", "collections"),
    [("2026.1", False, True), ("2024.1", True, True), ("wallaby", True, False)],
)
def test_older_releases_need_ansible_apart(
    prepare: Prepare, release: str, *, ansible: bool, collections: bool
) -> None:
    services = ["keystone", "placement", "glance", "nova", "neutron"]
    (step,) = deployers_own(prepare(release=release, services=services, storage=None)).steps
    assert ("ANSIBLE" in {one.name for one in step.variables}) == ansible
    assert any("install-deps" in one for one in step.commands) == collections
