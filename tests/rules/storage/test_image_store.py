"""storage.image-store."""

from collections.abc import Callable
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Hit, Severity

RULE = "storage.image-store"

FAILS: dict[str, Any] = {
    "options": {"image_backend": "file"},
    "storage": [{"name": "main", "kind": "external_ceph", "serves": ["cinder", "nova"]}],
}

SOUND: dict[str, Any] = {}


def test_several_controllers_need_a_shared_store(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.candidates == ((SetOption(option="image_backend", value="ceph"),),)


def test_glance_on_one_host_is_a_warning_on_several_an_error(
    found: Callable[..., list[Hit]], blueprint: Callable[..., Blueprint]
) -> None:
    (hit,) = found(RULE, **FAILS)
    several = blueprint(**FAILS).instances("glance-api") > 1
    assert hit.severity is (None if several else Severity.WARNING)


def test_one_controller_may_keep_files(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 1}]
    assert found(RULE, **FAILS, host_groups=groups) == []
