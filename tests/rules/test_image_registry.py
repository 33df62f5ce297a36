"""The registry that hosts take container images from."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.rules.image_registry import registry_at

GROUPS = [
    {
        "name": "ctl",
        "roles": ["control"],
        "count": 2,
        "hosts": ["ctl-a", "ctl-b"],
        "addresses": ["192.0.2.11", "192.0.2.12"],
    }
]


@pytest.mark.parametrize(
    ("registry", "port"),
    [
        ("ctl-b:5000", 5000),
        ("192.0.2.11:4000/kolla", 4000),
        ("https://ctl-a:5001/kolla", 5001),
        ("ctl-a", 443),
        ("ctl-a/kolla", 443),
        ("registry.example:5000", None),
        ("ctl-a:port", None),
        ("", None),
    ],
)
def test_its_port_when_it_is_a_host_of_the_group(
    blueprint: Callable[..., Blueprint], registry: str, port: int | None
) -> None:
    planned = blueprint(host_groups=GROUPS, surroundings={"registry": registry})
    assert registry_at(planned, planned.cohorts[0]) == port
