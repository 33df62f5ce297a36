"""storage.lvm-not-redundant."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetOption
from archbook.model.finding import Hit

RULE = "storage.lvm-not-redundant"

FAILS: dict[str, Any] = {
    "options": {"block_backend": "lvm", "image_backend": "ceph"},
    "storage": [{"name": "main", "kind": "external_ceph", "serves": ["glance"]}],
    "host_groups": [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "net", "roles": ["network"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 6},
        {"name": "blk", "roles": ["block_storage"], "count": 2},
    ],
}

SOUND: dict[str, Any] = {}


def test_offers_ceph_where_there_is_ceph(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.candidates == ((SetOption(option="block_backend", value="ceph"),),)
    (plain,) = found(RULE, options={"block_backend": "lvm"}, storage=None)
    assert plain.candidates == ()
