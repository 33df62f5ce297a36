"""storage.ceph-cluster-named."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "storage.ceph-cluster-named"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {
    "options": {"network_backend": "ovn", "block_backend": "lvm", "image_backend": "file"},
    "storage": None,
}


def test_names_the_options(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert "block_backend, image_backend" in str(hit.message)
