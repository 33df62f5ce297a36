"""compute.instance-ha-storage."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetStorage
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "compute.instance-ha-storage"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"storage": FAILS["storage"]}

MAIN = {"name": "main", "kind": "external_ceph", "serves": ["cinder", "glance"]}


def test_disks_on_the_host_are_lost_with_it(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert (hit.subject, hit.severity) == ("service/masakari", None)
    assert "on the host (local)" in str(hit.message)
    assert hit.evidence == {"shared_storage": "none"}
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetStorage)
    assert (edit.storage.name, edit.storage.serves) == ("main", ("cinder", "glance", "nova"))


def test_instances_may_all_start_from_volumes(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **(FAILS | {"storage": [MAIN]}))
    assert hit.severity is Severity.WARNING
    assert "only instances that start from a volume" in str(hit.message)


def test_what_is_shared(found: Callable[..., list[Hit]]) -> None:
    for kind, hits in (("ceph", 0), ("nfs", 0), ("san", 0), ("lvm", 1), ("file", 1)):
        serving = {"name": "main", "kind": kind, "serves": ["nova"]}
        assert len(found(RULE, **(FAILS | {"storage": [serving]}))) == hits


def test_nothing_is_said_of_storage(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **(FAILS | {"storage": None})) == []


def test_a_requirement_is_the_matter_of_another_rule(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **FAILS, requirements={"instance_ha": True}) == []
