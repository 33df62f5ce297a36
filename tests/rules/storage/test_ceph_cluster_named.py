"""storage.ceph-cluster-named."""

from collections.abc import Callable
from typing import Any

from archbook.model.finding import Hit

RULE = "storage.ceph-cluster-named"

FAILS: dict[str, Any] = {"storage": None}

SOUND: dict[str, Any] = {}


def test_names_the_options(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert "block_backend, image_backend" in str(hit.message)
