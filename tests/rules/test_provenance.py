"""Whether a design was drawn up, or read from a cloud that runs."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.rules.provenance import imported


def test_every_group_comes_from_an_inventory(blueprint: Callable[..., Blueprint]) -> None:
    read = {"name": "ctl", "roles": ["control"], "count": 1, "origin": "inventory/multinode"}
    drawn = {"name": "cmp", "roles": ["compute"], "count": 1}
    assert imported(blueprint(host_groups=[read]))
    assert not imported(blueprint(host_groups=[read, drawn]))
    assert not imported(blueprint())
