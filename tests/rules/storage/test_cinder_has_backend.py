"""storage.cinder-has-backend."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetStorage
from archbook.model.finding import Hit

RULE = "storage.cinder-has-backend"

FAILS: dict[str, Any] = {
    "options": {"image_backend": "ceph"},
    "storage": [{"name": "main", "kind": "external_ceph", "serves": ["glance"]}],
}

SOUND: dict[str, Any] = {}


def test_lets_the_ceph_cluster_serve_cinder(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    (edit,) = hit.candidates[0]
    assert isinstance(edit, SetStorage)
    assert edit.storage.serves == ("glance", "cinder")


def test_a_backend_that_serves_cinder_needs_no_option(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, options={}) == []
