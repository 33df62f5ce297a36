"""`archbook catalog`: lists, shows with sources, checks."""

import json
import re
from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result
from jsonschema import Draft202012Validator

from archbook import cli
from archbook.catalog import bundled
from archbook.cli.catalog import COMMANDS, CatalogCommands
from archbook.model.catalog.facts import KINDS as CATALOG_KINDS
from archbook.report.documents import schema_of
from archbook.workspace import entries
from archbook.workspace.entries import KINDS

Run = Callable[..., Result]
"""Runs the command in this process."""

ROLE = """\
schema: role/v1
id: {id}
title: {{en: Edge, ko: 엣지}}
purpose: {{en: Runs at the edge., ko: 엣지에서 실행된다.}}
order: 20
sources:
  archbook: [purpose]
"""


@pytest.fixture
def mine() -> Path:
    """Make a catalog folder with one role of one's own."""
    path = Path("mine/roles/edge.yaml")
    path.parent.mkdir(parents=True)
    path.write_text(ROLE.format(id="edge"), encoding="utf-8")
    return path


def there() -> list[str]:
    group = CatalogCommands("catalog")
    return [name for name in COMMANDS if name in group.list_commands(None)]  # type: ignore[arg-type]  # no context is looked at


@pytest.mark.parametrize("name", there())
def test_the_list_says_what_each_subcommand_says_itself(run: Run, name: str) -> None:
    own = next(
        line for line in run("catalog", name, "--help").output.splitlines()[1:] if line.strip()
    )
    assert own.strip() == COMMANDS[name]
    assert COMMANDS[name] in run("catalog", "--help").output
    assert f"Example: archbook catalog {name}" in run("catalog", name, "--help").output


def test_every_module_of_the_group_is_in_its_table() -> None:
    group = CatalogCommands("catalog")
    modules = {group.module(name).rpartition(".")[2] for name in COMMANDS}
    assert {path.stem for path in Path(cli.__file__).parent.glob("catalog_*.py")} <= modules


def test_a_slip_in_the_subcommand_is_answered_with_the_nearest(run: Run) -> None:
    result = run("catalog", "lst", "roles")
    assert result.exit_code == 2
    assert "did you mean 'list'?" in result.output


@pytest.mark.parametrize(
    "kind", [kind for kind in KINDS if kind in entries.kinds_there(bundled())]
)
def test_every_kind_is_listed(run: Run, kind: str) -> None:
    result = run("catalog", "list", kind, "--format", "json")
    document = json.loads(result.stdout)
    Draft202012Validator(schema_of("catalog")).validate(document)
    assert document["kind"] == kind
    assert document["entries"]
    first = document["entries"][0]["id"]
    shown = run("catalog", "show", f"{kind}/{first}")
    assert shown.exit_code == 0
    assert first in shown.stdout


def test_a_kind_without_entries_is_an_error_that_names_those_there_are(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr("archbook.cli.catalog_list.ids", lambda *_: ())
    result = run("catalog", "list", "servers")
    assert result.exit_code == 2
    assert "the catalog has no servers; it has " in result.stderr
    assert "services" in result.stderr


def test_an_unknown_kind_is_answered_with_the_kinds_and_the_nearest(run: Run) -> None:
    result = run("catalog", "list", "servces")
    assert result.exit_code == 2
    assert "did you mean 'services'?" in result.stderr
    assert "'releases'" in result.stderr


def test_a_kind_is_found_by_what_people_call_it(run: Run) -> None:
    listed = json.loads(run("catalog", "list", "switches", "--format", "json").stdout)
    assert listed["kind"] == "switch-types"
    name = listed["entries"][0]["id"]
    assert name in run("catalog", "show", f"switches/{name}").stdout


def test_old_sources_are_found_as_of_a_day(run: Run) -> None:
    def listed(*arguments: str) -> list[dict[str, str]]:
        result = run("catalog", "list", "releases", "--format", "json", *arguments)
        assert result.exit_code == 0, result.output
        found: list[dict[str, str]] = json.loads(result.stdout)["entries"]
        return found

    every = listed()
    oldest = min(one["oldest_source"] for one in every)
    year = ("--older-than", "365", "--as-of")
    assert len(listed(*year, "2099-01-01")) == len(every)
    assert listed(*year, oldest) == []
    before = [one for one in every if one["oldest_source"] < "2026-08-22"]
    assert listed("--older-than", "0", "--as-of", "2026-08-22") == before


def test_a_list_of_old_ones_may_be_empty(run: Run) -> None:
    result = run("catalog", "list", "roles", "--older-than", "1", "--as-of", "2020-01-01")
    assert (result.exit_code, "roles: 0" in result.stdout) == (0, True)


def test_each_fact_is_shown_with_source_and_day(run: Run) -> None:
    text = run("catalog", "show", "components/mariadb").stdout
    entry = bundled().component("mariadb")
    said = yaml.safe_load(text)
    assert said["membership"] == "quorum"
    source = bundled().source(entry.source_of("membership"))
    after = text.split("membership: quorum\n", 1)[1].splitlines()[0]
    assert after == f"  # Source: {source.title} (read on {source.retrieved})"
    assert source.url in text


def test_each_fact_has_its_sources_in_json(run: Run) -> None:
    shown = json.loads(run("catalog", "show", "services/nova", "--format", "json").stdout)
    Draft202012Validator(schema_of("catalog")).validate(shown)
    (entry,) = shown["entries"]
    facts = {fact["field"]: fact for fact in entry["facts"]}
    assert facts["first"]["value"] == entry["first"] == "austin"
    assert {source["id"] for source in facts["first"]["sources"]} == {"releases-deliverables"}
    for source in facts["needs"]["sources"]:
        assert source["url"].startswith("https://")
        assert re.fullmatch(r"\d{4}-\d\d-\d\d", source["retrieved"])
    assert {need["source"] for need in entry["needs"] if need["source"]} <= {
        source["id"] for source in facts["needs"]["sources"]
    }


def test_an_entry_that_stands_in_place_of_another_says_so(run: Run, mine: Path) -> None:
    mine.with_name("control.yaml").write_text(ROLE.format(id="control"), encoding="utf-8")
    result = run("catalog", "show", "roles/control", "--catalog", "mine")
    assert "Runs at the edge." in result.stdout
    assert "stands in place of" in result.stderr
    assert (
        "stands in place of"
        not in run("catalog", "show", "roles/edge", "--catalog", "mine").stderr
    )


def test_a_sound_folder_passes(run: Run, mine: Path) -> None:
    result = run("catalog", "check", "mine")
    assert (result.exit_code, result.stderr) == (0, "")
    assert result.stdout == "entries checked, none wrong: 1\n"
    assert mine.is_file()


def test_an_override_passes_and_is_said(run: Run, mine: Path) -> None:
    mine.with_name("control.yaml").write_text(ROLE.format(id="control"), encoding="utf-8")
    result = run("catalog", "check", "mine")
    assert result.exit_code == 0
    assert "control.yaml:1: replaces the entry roles/control" in result.stderr
    assert run("catalog", "check", "mine", "--quiet").stderr == ""


def test_every_fault_is_told_and_the_exit_code_is_two(run: Run, mine: Path) -> None:
    mine.write_text(ROLE.format(id="edge").replace(", ko: 엣지}", "}"), encoding="utf-8")
    mine.with_name("rim.yaml").write_text(ROLE.format(id="edge"), encoding="utf-8")
    result = run("catalog", "check", "mine")
    assert (result.exit_code, result.stdout) == (2, "")
    assert "edge.yaml:3: title: has no Korean text" in result.stderr
    assert "rim.yaml:2: id: must be rim" in result.stderr
    assert "Traceback" not in result.stderr


def test_a_folder_that_is_none_is_refused(run: Run) -> None:
    result = run("catalog", "check", "nowhere")
    assert result.exit_code == 2
    assert "nowhere: no catalog folder; it must hold one of" in result.stderr


def test_folders_are_layered_in_the_order_given(run: Run, mine: Path) -> None:
    over = Path("over/roles/edge.yaml")
    over.parent.mkdir(parents=True)
    over.write_text(mine.read_text(encoding="utf-8"), encoding="utf-8")
    result = run("catalog", "check", "over", "--catalog", "mine")
    assert "replaces the entry roles/edge" in result.stderr


def test_a_file_cannot_steer_the_terminal(run: Run, mine: Path) -> None:
    text = ROLE.format(id="edge").replace("엣지에서 실행된다.", "\\e[2J clear")
    mine.write_text(text.replace("ko: \\e[2J clear", 'ko: "\\e[2J clear"'), encoding="utf-8")
    result = run("catalog", "check", "mine")
    assert result.exit_code == 2
    assert "\x1b" not in result.output


def test_kinds_are_those_of_the_catalog_with_rules_and_views() -> None:
    assert set(KINDS) == {*CATALOG_KINDS, "rules", "views"}
