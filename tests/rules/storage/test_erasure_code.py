"""storage.erasure-code."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.model.edit import SetStorage
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "storage.erasure-code"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {}


def outside(k: int, m: int) -> list[dict[str, Any]]:
    return [{"name": "main", "kind": "external_ceph", "erasure": {"k": k, "m": m}}]


@pytest.mark.parametrize(
    ("k", "m", "severity"),
    [
        (4, 1, None),
        (9, 1, None),
        (9, 2, None),
        (8, 2, Severity.INFO),
        (5, 2, Severity.INFO),
        (4, 3, Severity.INFO),
    ],
)
def test_what_is_discouraged(
    found: Callable[..., list[Hit]], k: int, m: int, severity: Severity | None
) -> None:
    (hit,) = found(RULE, storage=outside(k, m))
    assert hit.severity is severity
    assert hit.evidence == {"k": k, "m": m}


@pytest.mark.parametrize(("k", "m"), [(4, 2), (2, 2)])
def test_what_is_recommended(found: Callable[..., list[Hit]], k: int, m: int) -> None:
    assert found(RULE, storage=outside(k, m)) == []


def test_two_coding_chunks_where_there_is_room(found: Callable[..., list[Hit]]) -> None:
    for changes in (FAILS, {"storage": outside(4, 1)}):
        (hit,) = found(RULE, **changes)
        ((edit,),) = hit.candidates
        assert isinstance(edit, SetStorage)
        assert edit.storage.erasure is not None
        assert (edit.storage.erasure.k, edit.storage.erasure.m) == (4, 2)


def test_no_edit_without_room(found: Callable[..., list[Hit]]) -> None:
    groups = [
        group | {"count": 5} if group["name"] == "osd" else group for group in FAILS["host_groups"]
    ]
    (hit,) = found(RULE, **(FAILS | {"host_groups": groups}))
    assert hit.candidates == ()
    six = [
        group | {"count": 6} if group["name"] == "osd" else group for group in FAILS["host_groups"]
    ]
    (hit,) = found(RULE, **(FAILS | {"host_groups": six}))
    assert len(hit.candidates) == 1


def test_large_codes_have_no_edit(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, storage=outside(9, 3))
    assert "more than 8" in str(hit.message)
    assert hit.candidates == ()
