"""Each subcommand does what the contract says."""

import csv
import json
import re
from collections.abc import Callable
from io import StringIO
from pathlib import Path

import pytest
from click.testing import Result
from jsonschema import Draft202012Validator

import archbook
from archbook import cli
from archbook.cli.command import COMMANDS, LazyGroup
from archbook.report.documents import SCHEMAS, schema_of
from archbook.views.registry import all_views
from archbook.workspace import Workspace
from archbook.workspace.cure import Cured

Run = Callable[..., Result]
"""Runs the command in this process."""

GROUPS = ("catalog", "import")
"""Commands that hold commands."""


@pytest.mark.parametrize("name", COMMANDS)
def test_help_has_an_example(run: Run, name: str) -> None:
    result = run(name, "--help")
    assert result.exit_code == 0
    assert f"Example: archbook {name}" in result.output


@pytest.mark.parametrize("name", [name for name in COMMANDS if name not in GROUPS])
def test_every_command_takes_the_shared_options(run: Run, name: str) -> None:
    text = run(name, "--help").output
    for option in ("--catalog", "--lang", "--quiet", "--verbose"):
        assert option in text


def test_the_list_of_commands_is_whole() -> None:
    folder = Path(cli.__file__).parent
    names = {module: name for name, module in LazyGroup.modules.items()}
    found = {
        names.get(path.stem, path.stem)
        for path in folder.glob("*.py")
        if re.search(r"^def command\(", path.read_text(encoding="utf-8"), re.MULTILINE)
    }
    below = tuple(f"{group}_" for group in GROUPS)
    assert {name for name in found if not name.startswith(below)} == set(COMMANDS)


@pytest.mark.parametrize("name", COMMANDS)
def test_the_list_says_what_each_command_says_itself(run: Run, name: str) -> None:
    own = next(line for line in run(name, "--help").output.splitlines()[1:] if line.strip())
    assert own.strip() == COMMANDS[name]
    assert COMMANDS[name] in run("--help").output


def test_version(run: Run) -> None:
    assert run("--version").output == f"archbook {archbook.__version__}\n"


def test_new_writes_a_complete_commented_design(run: Run) -> None:
    result = run("new", "--use-case", "starter", "--name", "mine", "-o", "new.yaml")
    assert (result.exit_code, result.stdout) == (0, "")
    text = Path("new.yaml").read_text(encoding="utf-8")
    assert "name: mine" in text
    assert text.count("\n#") > 3
    assert run("check", "new.yaml").exit_code == 0


def test_new_takes_release_and_profile(run: Run) -> None:
    text = run("new", "--use-case", "starter", "--release", "2026.2", "--profile", "lab").stdout
    assert re.search(r"^release: ['\"]2026\.2['\"]$", text, re.MULTILINE)
    assert "profile: lab" in text


def test_plan_as_table_json_and_csv(run: Run) -> None:
    table = run("plan", "design.yaml")
    assert (table.exit_code, table.stderr) == (0, "")
    assert "nova-compute" in table.stdout
    document = json.loads(run("plan", "design.yaml", "--format", "json").stdout)
    Draft202012Validator(schema_of("plan")).validate(document)
    rows = list(csv.DictReader(StringIO(run("plan", "design.yaml", "--format", "csv").stdout)))
    assert len(rows) == sum(len(group["components"]) for group in document["groups"])


def test_results_go_into_a_file_and_nothing_else_is_printed(run: Run) -> None:
    result = run("plan", "design.yaml", "--format", "json", "-o", "plan.json")
    assert result.output == ""
    assert json.loads(Path("plan.json").read_text(encoding="utf-8"))["schema"] == "plan/v1"
    assert run("plan", "design.yaml", "-v", "-o", "plan.txt").stderr == "wrote plan.txt\n"


def test_check_exits_by_the_level_asked(run: Run, small: str) -> None:
    assert run("check", "design.yaml").exit_code == 1
    assert run("check", "design.yaml", "--fail-on", "warning").exit_code == 1
    sound = small.replace("count: 2", "count: 3")
    Path("sound.yaml").write_text(sound, encoding="utf-8")
    assert run("check", "sound.yaml").exit_code == 0
    assert run("check", "sound.yaml", "--fail-on", "info").exit_code == 1


def test_check_as_a_document(run: Run) -> None:
    result = run("check", "design.yaml", "--format", "json")
    document = json.loads(result.stdout)
    Draft202012Validator(schema_of("findings")).validate(document)
    assert result.exit_code == 1
    assert "availability.quorum-members" in {one["rule"] for one in document["findings"]}


def test_check_under_another_profile(run: Run) -> None:
    assert run("check", "design.yaml", "--profile", "lab").exit_code == 0


def test_check_says_less_and_more(run: Run) -> None:
    usual = run("check", "design.yaml").stdout
    assert len(run("check", "design.yaml", "-q").stdout.splitlines()) == 1
    assert len(run("check", "design.yaml", "-v").stdout) > len(usual)


def test_check_judges_waivers_by_the_day_given(run: Run, small: str) -> None:
    waiver = (
        "waivers:\n  - {rule: network.gateway-redundancy, subject: net, reason: r, "
        "until: 2026-06-30}\n"
    )
    Path("design.yaml").write_text(small.replace("count: 3", "count: 1") + waiver)
    before = run("check", "design.yaml", "--as-of", "2026-06-30", "--format", "json")
    after = run("check", "design.yaml", "--as-of", "2026-07-01", "--format", "json")
    assert len(json.loads(before.stdout)["waived"]) == 1
    assert json.loads(after.stdout)["waived"] == []


def test_check_for_code_hosts_names_the_line(run: Run) -> None:
    log = json.loads(run("check", "design.yaml", "--format", "sarif").stdout)
    places = [one["locations"][0]["physicalLocation"] for one in log["runs"][0]["results"]]
    assert {place["artifactLocation"]["uri"] for place in places} == {"design.yaml"}
    assert {place["region"]["startLine"] for place in places} <= set(range(1, 11))
    assert "file=design.yaml,line=" in run("check", "design.yaml", "--format", "github").stdout
    assert run("check", "design.yaml", "--format", "junit").stdout.startswith("<testsuite ")


def test_fix_cures_and_keeps_comments(run: Run, small: str) -> None:
    result = run("fix", "design.yaml", "--rule", "availability.quorum-members")
    assert result.exit_code == 0
    assert "cured availability." in result.stdout
    fixed = Path("design.yaml").read_text(encoding="utf-8")
    assert fixed == small.replace("count: 2", "count: 3")
    assert "-  - {name: ctl, roles: [control], count: 2}  # two on purpose" in result.stdout
    assert "+  - {name: ctl, roles: [control], count: 3}  # two on purpose" in result.stdout


def test_fix_dry_run_writes_nothing(run: Run, small: str) -> None:
    result = run("fix", "design.yaml", "--dry-run")
    assert "+++ design.yaml" in result.stdout
    assert Path("design.yaml").read_text(encoding="utf-8") == small


def test_fix_says_what_no_edit_cures(run: Run) -> None:
    run("fix", "design.yaml")
    result = run("fix", "design.yaml")
    assert "No finding has a proved fix; the design stays as it is." in result.stdout
    assert "left: " in result.stdout
    assert "+++" not in result.stdout


def test_fix_of_one_rule_only(run: Run, small: str) -> None:
    result = run("fix", "design.yaml", "--rule", "storage.swift-zones")
    assert "No finding has a proved fix" in result.stdout
    assert Path("design.yaml").read_text(encoding="utf-8") == small


def test_draw_one_view_by_suffix(run: Run) -> None:
    assert run("draw", "design.yaml", "--view", "topology", "-o", "t.svg").exit_code == 0
    assert Path("t.svg").read_text(encoding="utf-8").startswith(("<svg", "<?xml"))
    assert run("draw", "design.yaml", "--view", "placement", "-o", "p.png").exit_code == 0
    assert Path("p.png").read_bytes().startswith(b"\x89PNG")
    assert run("draw", "design.yaml").stdout.startswith(("<svg", "<?xml"))


def test_draw_every_view(run: Run) -> None:
    arguments = ("draw", "design.yaml", "--all", "--formats", "svg, png", "-o", "pictures")
    assert run(*arguments).exit_code == 0
    views = json.loads(run("catalog", "list", "views", "--format", "json").stdout)["entries"]
    expected = {f"{view['id']}.{suffix}" for view in views for suffix in ("svg", "png")}
    assert {path.name for path in Path("pictures").iterdir()} == expected


def test_bom_as_table_and_files(run: Run) -> None:
    assert "ctl" in run("bom", "design.yaml").stdout
    for suffix in ("csv", "md", "json"):
        assert run("bom", "design.yaml", "-o", f"bill.{suffix}").exit_code == 0
    document = json.loads(Path("bill.json").read_text(encoding="utf-8"))
    Draft202012Validator(schema_of("bom")).validate(document)
    rows = list(csv.DictReader(StringIO(Path("bill.csv").read_text(encoding="utf-8"))))
    assert [row["group"] for row in rows[:3]] == ["ctl", "net", "cmp"]


def test_explain_a_rule_a_component_and_a_service(run: Run) -> None:
    assert "Promise: " in run("explain", "availability.quorum-members").stdout
    assert "Stands on: " in run("explain", "cinder-volume").stdout
    assert "Mission: " in run("explain", "services/horizon").stdout
    both = run("explain", "mariadb", "design.yaml").stdout
    assert "Mission: " in both
    assert "on 2 of the 2 hosts of group ctl" in both


@pytest.mark.parametrize("name", SCHEMAS)
def test_schema_prints_the_schema(run: Run, name: str) -> None:
    assert json.loads(run("schema", name).stdout) == schema_of(name)


def test_catalog_lists_and_shows(run: Run) -> None:
    listed = json.loads(run("catalog", "list", "services", "--format", "json").stdout)
    Draft202012Validator(schema_of("catalog")).validate(listed)
    assert "nova" in {entry["id"] for entry in listed["entries"]}
    assert "nova" in run("catalog", "list", "services").stdout
    shown = json.loads(run("catalog", "show", "services/horizon", "--format", "json").stdout)
    assert [entry["id"] for entry in shown["entries"]] == ["horizon"]
    assert "https://" in run("catalog", "show", "components/horizon").stdout
    assert "Promise: " in run("catalog", "show", "availability.quorum-members").stdout
    assert "topology" in run("catalog", "show", "views/topology").stdout


def test_a_user_s_catalog_lies_over_the_bundled_one(run: Run) -> None:
    folder = Path("mine") / "roles"
    folder.mkdir(parents=True)
    entry = (
        "schema: role/v1\nid: edge\ntitle: {en: My edge role}\npurpose: {en: tests}\norder: 99\n"
        "sources: {archbook: [purpose, order]}\n"
    )
    (folder / "edge.yaml").write_text(entry, encoding="utf-8")
    for arguments in (
        ("catalog", "list", "roles", "--catalog", "mine"),
        ("--catalog", "mine", "catalog", "list", "roles"),
    ):
        text = run(*arguments).stdout
        assert "My edge role" in text
        assert "compute" in text


def test_language_before_or_after_the_command(run: Run) -> None:
    english = run("explain", "services/nova").stdout
    after = run("explain", "services/nova", "--lang", "ko").stdout
    assert after == run("--lang", "ko", "explain", "services/nova").stdout
    assert after != english
    assert re.search("[가-힣]", after)


def test_doctor_makes_a_drawing(run: Run) -> None:
    result = run("doctor")
    assert result.exit_code == 0, result.output
    assert "PNG of" in result.stdout


def test_doctor_finds_what_is_broken(run: Run, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("archbook.workspace.drawing.Drawing.png", lambda _: b"no picture")
    result = run("doctor")
    assert result.exit_code == 1
    assert "broken" in result.stdout


def test_demo_does_the_main_job(run: Run) -> None:
    result = run("demo", "-o", "out")
    assert result.exit_code == 0, result.output
    made = {path.name for path in Path("out").iterdir()}
    assert {"design.yaml", "index.html", "bill.csv", "bill.md", "topology.svg"} <= made
    assert "nova-compute" in result.stdout
    assert "0 errors" in result.stdout
    assert "archbook lab" in result.stdout
    page = Path("out/index.html").read_text(encoding="utf-8")
    assert page.index('alt="') < page.index('id="findings"')
    assert page.count("data:image/svg+xml;base64,") == len(all_views())


def test_check_is_coloured_when_asked_and_a_file_never(
    run: Run, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert "\x1b" not in run("check", "design.yaml").stdout
    monkeypatch.setenv("FORCE_COLOR", "1")
    coloured = run("check", "design.yaml").stdout
    assert "\x1b[31m\x1b[1merror availability.quorum-members" in coloured
    assert run("check", "design.yaml", "-o", "found.txt").exit_code == 1
    assert "\x1b" not in Path("found.txt").read_text(encoding="utf-8")


def test_fix_says_why_a_finding_is_left(run: Run) -> None:
    result = run("fix", "design.yaml")
    assert "not cured, because: no edit is offered" in result.stdout


def test_fix_leaves_a_file_alone_that_changed_meanwhile(
    run: Run, small: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    theirs = small + "title: somebody else was here\n"

    def fix(space: Workspace, *arguments: object, **named: object) -> Cured:
        Path("design.yaml").write_text(theirs, encoding="utf-8")
        return plain(space, *arguments, **named)  # type: ignore[arg-type]  # passed on as it came

    plain = Workspace.fix
    monkeypatch.setattr(Workspace, "fix", fix)
    result = run("fix", "design.yaml")
    assert result.exit_code == 2
    assert "design.yaml: was changed by somebody else" in result.stderr
    assert Path("design.yaml").read_text(encoding="utf-8") == theirs
    assert list(Path().glob(".design*")) == []


def test_check_takes_several_designs(run: Run, small: str) -> None:
    sound = small.replace("count: 2", "count: 3").replace("profile: production", "profile: lab")
    Path("other.yaml").write_text(sound, encoding="utf-8")
    both = run("check", "other.yaml", "design.yaml", "-q")
    assert both.exit_code == 1
    names = [line for line in both.stdout.splitlines() if line.endswith(".yaml")]
    assert names == ["other.yaml", "design.yaml"]
    assert (
        "file=design.yaml"
        in run("check", "other.yaml", "design.yaml", "--format", "github").stdout
    )
    one = run("check", "other.yaml", "design.yaml", "--format", "sarif")
    assert one.exit_code == 2
    assert "the format sarif holds one design" in one.stderr


def test_a_profile_that_names_an_unknown_rule_is_refused(run: Run) -> None:
    Path("mine/profiles").mkdir(parents=True)
    Path("mine/profiles/strict.yaml").write_text(
        "schema: profile/v1\nid: strict\ntitle: {en: Strict, ko: 엄격}\n"
        "explains: {en: Ours, ko: 우리 것}\nsources: {archbook: [rules]}\n"
        "rules:\n  availability.quorum-member:\n"
        "    severity: error\n    why: {en: all of it, ko: 전부}\n",
        encoding="utf-8",
    )
    refused = run("check", "design.yaml", "--catalog", "mine", "--profile", "strict")
    assert refused.exit_code == 2
    assert (
        "no rule is called 'availability.quorum-member'; "
        "did you mean 'availability.quorum-members'?"
    ) in refused.stderr
    assert run("catalog", "check", "mine").exit_code != 0
