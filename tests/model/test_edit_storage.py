"""What an edit of a storage back end says."""

from typing import Any

import pytest

from archbook.model.edit import SetStorage
from archbook.model.storage import StorageBackend


@pytest.mark.parametrize(
    ("stated", "words"),
    [
        ({}, "3 replicas per host"),
        (
            {"erasure": {"k": 4, "m": 2}},
            "erasure code 4+2 with replicated metadata, 3 replicas per host",
        ),
        ({"placement_groups": 512}, "3 replicas per host, placement groups: 512"),
        ({"zones": 5, "part_power": 14}, "3 replicas per host, zones: 5, part power 14"),
        ({"replication_network": "back"}, "3 replicas per host, copies over back"),
    ],
)
def test_all_that_is_stated_is_said(stated: dict[str, Any], words: str) -> None:
    backend = StorageBackend.model_validate({"name": "main", "kind": "ceph"} | stated)
    assert str(SetStorage(storage=backend).words()) == f"set storage main to {words}"
