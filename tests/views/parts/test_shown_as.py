"""Under which ids a drawing shows a subject."""

from collections.abc import Callable

import pytest

from archbook.model.blueprint import Blueprint
from archbook.views.parts.shown_as import shown_as
from archbook.views.parts.subjects import Subjects
from archbook.views.registry import view_called
from archbook.workspace.viewed import scene_of

MANY = [{"name": "cmp", "roles": ["compute"], "count": 40}]


def _shown(blueprint: Blueprint, view: str, subject: str) -> tuple[tuple[str, ...], bool]:
    scene = scene_of(view_called(view), blueprint)
    return shown_as(scene, blueprint, Subjects(blueprint), subject)


@pytest.mark.parametrize(
    ("view", "subject", "marks", "itself"),
    [
        ("topology", "group/ctl", ("group/ctl",), True),
        ("topology", "host/ctl-01", ("host/ctl-01",), True),
        ("topology", "cloud", (), False),
        ("topology", "group/nobody", (), False),
        ("racks", "rack/r1", ("rack/r1",), True),
        ("fabric", "rack/r1", ("leaf/r1", "hosts/r1"), True),
        ("services", "service/nova", ("service/nova",), True),
        ("services", "component/nova-api", ("service/nova",), False),
        ("control-plane", "component/mariadb", ("cluster/mariadb",), True),
        ("placement", "host/ctl-01", ("group/ctl",), False),
    ],
)
def test_a_subject_is_shown_as_itself_or_by_what_it_belongs_to(
    blueprint: Callable[..., Blueprint],
    view: str,
    subject: str,
    marks: tuple[str, ...],
    itself: bool,  # noqa: FBT001 - a column of the table above
) -> None:
    assert _shown(blueprint(), view, subject) == (marks, itself)


def test_a_host_of_a_folded_group_is_marked_by_its_group(
    blueprint: Callable[..., Blueprint],
) -> None:
    planned = blueprint(host_groups=[*({"name": "ctl", "roles": ["control"], "count": 3},), *MANY])
    assert _shown(planned, "topology", "host/cmp-07") == (("group/cmp",), False)


def test_a_group_that_is_folded_into_others_is_found_by_its_name(
    blueprint: Callable[..., Blueprint],
) -> None:
    alike = [{"name": f"cmp{n}", "roles": ["compute"], "count": 4} for n in range(30)]
    planned = blueprint(host_groups=[{"name": "ctl", "roles": ["control"], "count": 3}, *alike])
    assert _shown(planned, "placement", "group/cmp29") == (("group/cmp0",), False)
