"""The page on the optimiser: its file of offers is one, and its numbers are what comes out."""

import re
from pathlib import Path

import archbook
from archbook.formats.server_choices import server_choices
from archbook.model.design import Design
from archbook.workspace.optimised import Effort

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "optimise.md"


def offers() -> str:
    found = re.search(r"```yaml\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    assert found
    return found[1]


def test_the_file_of_offers_is_one() -> None:
    servers, currency = server_choices(offers(), "offers.yaml")
    assert currency == "EUR"
    assert [one.name for one in servers] == ["middle", "small", "osd"]


def test_the_numbers_come_out() -> None:
    workspace = archbook.new("production-private")
    stores = [one.model_copy(update={"usable_tb": 150.0}) for one in workspace.design.storage]
    stated = workspace.design.model_copy(update={"storage": tuple(stores)})
    design = Design.model_validate_json(stated.model_dump_json(by_alias=True))
    servers, _ = server_choices(offers(), "offers.yaml")
    found = workspace.with_design(design).optimise(servers, effort=Effort(alternatives=0))
    assert found.optimum.answer
    chosen = {one.server: one for one in found.optimum.answer.chosen}
    assert {name: one.hosts for name, one in chosen.items()} == {"middle": 17, "osd": 9}
    assert (max(chosen["middle"].racks), chosen["middle"].holds[0]) == (6, 63)
    text = PAGE.read_text(encoding="utf-8")
    for said in ("63 instances", "17 are needed", "holds 6, and 11 are left", "3 hosts: 9"):
        assert said in " ".join(text.split())
