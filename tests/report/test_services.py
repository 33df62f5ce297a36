"""Services side by side."""

from collections.abc import Callable

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.report.services import services_table
from archbook.report.table import Table, written_row

FACTS = bundled()


def rows(table: Table) -> dict[str, list[str]]:
    return {cells[0]: cells[1:] for cells in (written_row(row, "en") for row in table.rows)}


def test_what_is_gone_says_since_when_and_what_instead() -> None:
    said = rows(services_table(map(FACTS.service, ("nova", "sahara"))))
    _, releases, today = said["Sahara"]
    assert releases == "from Juno to 2023.2"
    assert today.startswith("retired on 2024-05-10: Build Spark on Kubernetes with Magnum")
    assert said["Nova"][-1] == ""


def test_in_a_design_each_says_why_it_is_there(blueprint: Callable[..., Blueprint]) -> None:
    said = rows(services_table(map(FACTS.service, ("nova", "mariadb", "heat")), blueprint()))
    assert said["Nova"][-1] == "the design chooses it"
    assert "needs it" in said["MariaDB"][-1]
    assert said["Heat"][-1] == "not in the design"
