"""naming.host-names-valid."""

from collections.abc import Callable

import pytest

from archbook.model.finding import Hit, Severity
from archbook.workspace.examples import examples

RULE = "naming.host-names-valid"

FAILS, SOUND = examples(RULE)


def _hosts(*names: str) -> list[dict[str, object]]:
    return [{"name": "ctl", "roles": ["control"], "count": len(names), "hosts": [*names]}]


def test_names_what_is_wrong(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, **FAILS)
    assert hit.subject == "group/ctl"
    assert str(hit.message) == (
        "hosts of group ctl have names that no host may have (ctl 3): use letters a to z, digits "
        "and hyphens"
    )
    assert hit.evidence == {"names": 1}
    assert hit.severity is None


@pytest.mark.parametrize(
    ("names", "severity"),
    [
        (("ctl_1", "ctl_2"), Severity.WARNING),
        (("ctl_1", "ctl 2"), None),
        (("ctl-",), None),
    ],
)
def test_underscores_are_milder(
    found: Callable[..., list[Hit]], names: tuple[str, ...], severity: Severity | None
) -> None:
    (hit,) = found(RULE, host_groups=_hosts(*names))
    assert hit.severity is severity
    assert hit.evidence == {"names": len(names)}


def test_long_lists_are_cut(found: Callable[..., list[Hit]]) -> None:
    (hit,) = found(RULE, host_groups=_hosts("a_1", "a_2", "a_3", "a_4"))
    assert "…" not in str(hit.message)
    (hit,) = found(RULE, host_groups=_hosts("a_1", "a_2", "a_3", "a_4", "a_5"))
    assert str(hit.message).startswith(
        "hosts of group ctl have names that no host may have (a_1, a_2, a_3, a_4, …)"
    )
    assert hit.evidence == {"names": 5}


def test_a_group_that_hosts_are_numbered_after(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "컴퓨트 노드", "roles": ["compute"], "count": 120}]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.severity is Severity.WARNING
    assert "numbered after it (컴퓨트 노드-120)" in str(hit.message)
    assert hit.evidence == {"names": 120}


def test_names_for_hosts(found: Callable[..., list[Hit]]) -> None:
    assert found(RULE, **SOUND) == []


def test_a_group_with_underscores_is_an_info(found: Callable[..., list[Hit]]) -> None:
    groups = [{"name": "gpu_nodes", "roles": ["compute"], "count": 2}]
    (hit,) = found(RULE, host_groups=groups)
    assert hit.severity is Severity.INFO
    assert "(gpu_nodes-02), which no host may be called" in str(hit.message)
