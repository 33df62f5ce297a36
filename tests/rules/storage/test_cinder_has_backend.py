"""storage.cinder-has-backend."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetOption, SetStorage
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "storage.cinder-has-backend"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone", "placement", "glance", "nova", "neutron"]}


def test_lets_the_ceph_cluster_serve_cinder(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    (edit,) = hit.candidates[0]
    assert isinstance(edit, SetStorage)
    assert edit.storage.serves == ("glance", "cinder")


def test_a_backend_that_serves_cinder_needs_no_option(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, options={}) == []


def test_storage_hosts_stand_ready_for_lvm(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "blk", "roles": ["block_storage"], "count": 2},
    ]
    (hit,) = found(RULE, options={}, storage=None, host_groups=groups)
    assert hit.candidates[0] == (SetOption(option="block_backend", value="lvm"),)
    assert hit.evidence == {"backends": 0}
