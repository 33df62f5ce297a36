"""The subject of a finding leads to a place in the design file."""

from collections.abc import Callable

import pytest

from archbook.catalog import bundled
from archbook.formats.design import Document
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Finding, Findings, Hit, Severity
from archbook.plan import plan
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
        ("component/nova-api", ("host_groups", 0)),
        ("component/nova-compute", ("host_groups", 2)),
        ("component/trove-api", ("host_groups",)),
        ("storage/main", ("storage", 0)),
        ("network/api", ("networks", 0)),
        ("network/physnet1", ("physnets", 0)),
        ("waiver/a.b:group/ctl", ("waivers", 0)),
        ("surprise/x", ()),
    ],
)
def test_each_kind_of_subject(
    blueprint: Callable[..., Blueprint], subject: str, where: tuple[str | int, ...]
) -> None:
    waiver = {"rule": "a.b", "subject": "group/ctl", "reason": "r", "until": "2027-01-01"}
    made = blueprint(
        host_groups=GROUPS,
        networks=[{"name": "api"}],
        physnets=[{"name": "physnet1"}],
        waivers=[waiver],
    )
    assert where_of(_finding(subject), made) == where


TEXT = """\
schema: design/v1
name: lines
release: "2026.1"
services:
  - keystone
  - nova
racks:
  r1: {}
  r2: {}
host_groups:
  - name: ctl
    roles: [control]
    count: 3
  - name: db
    count: 3
    run:
      - mariadb
  - {name: cmp, roles: [compute], count: 4}
storage:
  - {name: main, kind: external_ceph, serves: [nova]}
networks:
  - {name: api}
waivers:
  - {rule: a.b, subject: group/ctl, reason: r, until: 2027-01-01}
"""


@pytest.mark.parametrize(
    ("subject", "line"),
    [
        ("cloud", "schema: design/v1"),
        ("group/ctl", "  - name: ctl"),
        ("group/cmp", "  - {name: cmp, roles: [compute], count: 4}"),
        ("host/db-02", "  - name: db"),
        ("service/nova", "  - nova"),
        ("service/placement", "services:"),
        ("component/mariadb", "    run:"),
        ("component/nova-scheduler", "  - name: ctl"),
        ("component/nova-compute", "  - {name: cmp, roles: [compute], count: 4}"),
        ("rack/r2", "  r2: {}"),
        ("storage/main", "  - {name: main, kind: external_ceph, serves: [nova]}"),
        ("network/api", "  - {name: api}"),
        ("waiver/a.b:group/ctl", TEXT.splitlines()[-1]),
    ],
)
@pytest.mark.parametrize("end", ["\n", "\r\n"])
def test_the_line_is_the_one_that_names_the_subject(subject: str, line: str, end: str) -> None:
    document = Document.parse(TEXT.replace("\n", end))
    where = where_of(_finding(subject), plan(document.design, bundled()))
    assert TEXT.splitlines()[document.line(where) - 1] == line


def test_a_finding_without_a_line_points_to_the_first_one() -> None:
    found = _finding("cloud")
    located = Located(Findings((found,), (), (), ()), "d.yaml", {})
    assert located.line(found) == 1
