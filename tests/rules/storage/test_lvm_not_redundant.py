"""storage.lvm-not-redundant."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetOption
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "storage.lvm-not-redundant"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone", "placement", "glance", "nova", "neutron"]}


def test_offers_ceph_where_there_is_ceph(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.candidates == ((SetOption(option="block_backend", value="ceph"),),)
    (plain,) = found(RULE, options={"block_backend": "lvm"}, storage=None)
    assert plain.candidates == ()
    assert plain.evidence == {"replicas": 1}
