"""The placement matrix says of each component on how many hosts of which group it runs."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Cell
from archbook.views.matrix import HOMELESS, scene


def _cells(planned: Blueprint) -> dict[tuple[str, str], Cell]:
    return {
        (cell.row.removeprefix("component/"), cell.column.removeprefix("group/")): cell
        for cell in scene(planned).cells
    }


def test_each_placement_is_a_cell_with_its_count(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint()
    cells = _cells(planned)
    placed = {
        (placement.component.id, cohort.name): len(cohort)
        for cohort in planned.cohorts
        for placement in cohort.placements
    }
    assert {key: str(cell.label) for key, cell in cells.items()} == {
        key: f"{count}" for key, count in placed.items()
    }


def test_rows_stand_under_their_service_in_the_order_of_services(
    blueprint: Callable[..., Blueprint],
) -> None:
    planned = blueprint()
    drawn = scene(planned)
    headings = [rows.id.removeprefix("service/") for rows in drawn.matrix]
    listed = [active.id for active in planned.services if active.id in headings]
    assert headings == listed
    nova = next(rows for rows in drawn.matrix if rows.id == "service/nova")
    assert nova.icon == planned.facts.service("nova").icon
    assert "nova-scheduler" in [str(row.label) for row in nova.rows]


def test_a_tooltip_is_the_reason_and_its_source(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint()
    tooltip = str(_cells(planned)["nova-compute", "cmp"].tooltip)
    placement = planned.cohorts[2].placement("nova-compute")
    assert placement
    assert str(placement.reason.text) in tooltip
    assert "https://" in tooltip


def test_a_component_on_some_hosts_says_on_how_many(blueprint: Callable[..., Blueprint]) -> None:
    groups = [
        {"name": "ctl", "roles": ["control"], "count": 3},
        {"name": "cmp", "roles": ["compute"], "count": 3},
        {"name": "osd", "roles": ["ceph_osd"], "count": 9},
    ]
    storage = [{"name": "main", "kind": "ceph", "on": "osd", "serves": ["cinder"]}]
    planned = blueprint(host_groups=groups, storage=storage)
    assert str(_cells(planned)["ceph-mon", "osd"].label) == "3 / 9"
    assert str(_cells(planned)["ceph-osd", "osd"].label) == "9"


def test_what_has_no_host_has_a_column_of_its_own(blueprint: Callable[..., Blueprint]) -> None:
    planned = blueprint(host_groups=[{"name": "ctl", "roles": ["control"], "count": 3}])
    missing = {one.component.id for one in planned.unplaced}
    assert missing
    assert {row for row, column in _cells(planned) if column == HOMELESS} == missing


def test_groups_alike_share_a_column_when_they_are_many(
    blueprint: Callable[..., Blueprint],
) -> None:
    many = [{"name": f"cmp-{n}", "roles": ["compute"], "count": 10} for n in range(20)]
    groups = [{"name": "ctl", "roles": ["control"], "count": 3}, *many]
    planned = blueprint(host_groups=groups)
    drawn = scene(planned)
    assert [node.id for node in drawn.nodes] == ["group/ctl", "group/cmp-0"]
    assert drawn.nodes[1].times == 200
    assert "cmp-19" in str(drawn.nodes[1].tooltip)
    assert str(_cells(planned)["nova-compute", "cmp-0"].label) == "200"
