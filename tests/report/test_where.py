"""The subject of a finding leads to a place in the design file."""

from collections.abc import Callable

import pytest

from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.finding import Citation, Finding, Findings, Hit, Severity
from archbook.report.where import Located, where_of

GROUPS = [
    {"name": "ctl", "roles": ["control"], "count": 3},
    {"name": "db", "run": ["mariadb"], "count": 3, "hosts": ["alpha", "beta", "gamma"]},
    {"name": "cmp-a", "roles": ["compute"], "count": 12},
]


def _finding(subject: str) -> Finding:
    return Finding("a.rule", Severity.INFO, Hit(subject, Message("m")), Citation("archbook"))


@pytest.mark.parametrize(
    ("subject", "where"),
    [
        ("cloud", ()),
        ("group/db", ("host_groups", 1)),
        ("group/gone", ()),
        ("host/beta", ("host_groups", 1)),
        ("host/cmp-a-07", ("host_groups", 2)),
        ("host/elsewhere", ()),
        ("rack/r2", ("racks", "r2")),
        ("rack/r9", ()),
        ("service/nova", ("services", 3)),
        ("service/mariadb", ("services",)),
        ("component/mariadb", ("host_groups", 1, "run")),
        ("component/nova-api", ("host_groups",)),
        ("storage/main", ("storage", 0)),
        ("network/api", ("networks", 0)),
        ("network/physnet1", ("physnets", 0)),
        ("surprise/x", ()),
    ],
)
def test_each_kind_of_subject(
    design: Callable[..., Design], subject: str, where: tuple[str | int, ...]
) -> None:
    made = design(host_groups=GROUPS, networks=[{"name": "api"}], physnets=[{"name": "physnet1"}])
    assert where_of(_finding(subject), made) == where


def test_a_finding_without_a_line_points_to_the_first_one() -> None:
    found = _finding("cloud")
    located = Located(Findings((found,), (), (), ()), "d.yaml", {})
    assert located.line(found) == 1
