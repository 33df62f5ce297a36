"""Daemons: everything that runs stands under its service, and hangs on what it talks by."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.model.scene import Scene
from archbook.views.daemons import scene

Maker = Callable[..., Blueprint]


def _users(drawn: Scene, kind: str) -> set[str]:
    return {member for link in drawn.links if link.kind == kind for member in link.members}


def test_all_that_runs_stands_under_its_service(blueprint: Maker) -> None:
    planned = blueprint()
    drawn = scene(planned)
    for cohort in planned.cohorts:
        for placement in cohort.placements:
            node = drawn.node(f"service/{placement.component.service}")
            assert node
            chips = {chip.id.rpartition("/")[2] for s in node.sections for chip in s.chips}
            assert placement.component.id in chips


def test_services_hang_on_the_queue_and_the_database_that_they_need(blueprint: Maker) -> None:
    drawn = scene(blueprint())
    assert {"service/nova", "service/rabbitmq"} <= _users(drawn, "message")
    assert "service/glance" not in _users(drawn, "message")
    assert {"service/nova", "service/glance", "service/mariadb"} <= _users(drawn, "record")


def test_requests_come_to_those_that_have_an_api(blueprint: Maker) -> None:
    drawn = scene(blueprint())
    assert {"service/haproxy", "service/nova"} <= _users(drawn, "request")
    assert "service/openvswitch" not in _users(drawn, "request")


def test_a_box_says_whose_apis_it_calls(blueprint: Maker) -> None:
    nova = scene(blueprint()).node("service/nova")
    assert nova
    assert str(nova.details[0]).startswith("Calls: ")
    assert "Keystone" not in str(nova.details[0])


def test_the_database_is_reached_through_its_proxy(blueprint: Maker) -> None:
    drawn = scene(blueprint(deployer="kolla-ansible"))
    ways = {link.id: link.members for link in drawn.links if link.kind == "record"}
    assert set(ways["writer/mariadb"]) == {"service/proxysql", "service/mariadb"}
    assert "service/mariadb" not in ways["record/mariadb"]
