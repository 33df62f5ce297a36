"""storage.erasure-metadata."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetStorage
from archbook.model.finding import Hit
from archbook.workspace.examples import examples

RULE = "storage.erasure-metadata"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def test_metadata_goes_to_a_replicated_pool(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "storage/main"
    ((edit,),) = hit.candidates
    assert isinstance(edit, SetStorage)
    assert edit.storage.erasure is not None
    assert edit.storage.erasure.metadata == "replicated"
    assert edit.storage.erasure.k == 4


def test_a_back_end_without_a_code_beside_it(found: Callable[..., list[Hit]]) -> None:
    storage = [*SOUND["storage"], {"name": "fast", "kind": "external_ceph"}]
    assert found(RULE, storage=storage) == []
