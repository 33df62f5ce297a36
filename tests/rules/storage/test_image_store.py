"""storage.image-store."""

from collections.abc import Callable
from typing import Any

from archbook.model.edit import SetOption
from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "storage.image-store"

FAILS, SOUND = examples(RULE)

ELSEWHERE: dict[str, Any] = {"services": ["keystone", "swift"]}


def test_several_controllers_need_a_shared_store(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.candidates == ((SetOption(option="image_backend", value="ceph"),),)


def test_glance_on_one_of_three_controllers_is_a_warning(
    found: Callable[..., list[Hit]],
) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.severity is Severity.WARNING


def test_one_controller_may_keep_files(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "ctl", "roles": ["control"], "count": 1}]
    assert found(RULE, **FAILS, host_groups=groups) == []


def test_files_on_several_hosts_are_an_error(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "img", "run": ["glance-api"], "count": 2},
    ]
    services = ["keystone", "glance", "swift"]
    (hit,) = found(
        RULE,
        services=services,
        options={"image_backend": "file"},
        storage=None,
        host_groups=groups,
    )
    assert hit.severity is None
    assert hit.candidates == ((SetOption(option="image_backend", value="swift"),),)


def test_two_hosts_are_several(found: Callable[..., list[Hit]]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 1},
        {"name": "img", "run": ["glance-api"], "count": 1},
    ]
    (hit,) = found(RULE, **FAILS, host_groups=groups)
    assert hit.severity is None
    assert hit.evidence == {"glance_api": 2, "controllers": 1}
    groups = [{"name": "ctl", "roles": ["control"], "count": 2}]
    (hit,) = found(RULE, **FAILS, host_groups=groups)
    assert hit.severity is Severity.WARNING
