"""Bad input on the board: said in words, in its place; the rest goes on working."""

import logging
import os
from collections.abc import Callable, Iterator
from dataclasses import replace
from itertools import product
from pathlib import Path
from shutil import rmtree
from typing import Any

import ipywidgets as widgets
import pytest
from tests.ui.bench import in_sight
from tests.ui.conftest import DAY, Find, dressed, everything

from archbook.model.blueprint import Blueprint
from archbook.model.edit import AddService, SetCount
from archbook.model.finding import Hit
from archbook.rules.registry import all_rules
from archbook.ui.board import STEPS
from archbook.ui.workbook import Workbook
from archbook.workspace import new
from archbook.workspace import open as open_design

Html = Callable[[widgets.Widget], str]
Part = Callable[[str], widgets.Widget]

ENTRIES = Path(__file__).parents[2] / "catalogs"

TYPED = ("-1", "9" * 5_000, "nan", "1,5", "\ud800\x00", "<b>{x} %s \u202e", "10.0.0.0/33")
"""What no field takes, or few."""

OURS = "please report it"
"""What the board says of a fault of its own."""


def alert(workbook: Workbook) -> str:
    """Return all that the board raises alarm about."""
    texts = (one.value for one in in_sight(workbook) if isinstance(one, widgets.HTML))
    return "\n".join(text for text in texts if 'role="alert"' in text)


def count(workbook: Workbook) -> int:
    group = workbook.session.design.group("cmp")
    assert group is not None
    return group.count


ASKED = ("Find", "Supernet", "Or: RVTools file", "Erasure code")
"""Fields that are read when a button is pressed, or that are no part of the design."""


@pytest.mark.parametrize("step", [step for step in STEPS if step not in {"use-case", "release"}])
def test_whatever_is_typed_into_a_step_is_taken_or_refused_in_words(
    step: str, file: Path, caplog: pytest.LogCaptureFixture
) -> None:
    made = Workbook(new("production-private"), file=file, steps=(step,), tabs=("files",))
    kinds = (widgets.Text, widgets.Textarea)
    fields = [one for one in in_sight(dressed(made, "archbook-step")) if isinstance(one, kinds)]
    assert fields
    for field, typed in product(fields, TYPED):
        before = made.session.design
        field.value = typed
        silent = made.session.design is before and field.value == typed and not alert(made)
        assert not silent or field.description.startswith(ASKED), (field.description, typed)
        assert OURS not in alert(made), (field.description, typed)
        while made.session.can_undo:
            made.session.undo()
    made.close()
    assert caplog.records == []


@pytest.mark.parametrize("typed", [0, -1, 1_000_001, 10**30])
def test_a_count_out_of_bounds_is_refused_and_set_back(
    typed: int, workbook: Workbook, step: Part, find: Find
) -> None:
    step("Hosts")
    before = count(workbook)
    find("cmp").value = typed
    assert find("cmp").value == count(workbook) == before
    assert "must be at" in alert(workbook)
    find("cmp").value = 4
    assert count(workbook) == 4
    assert alert(workbook) == ""


def _broken(path: Path) -> None:
    path.write_text("schema: [design/v1\n", encoding="utf-8")


def _foreign(path: Path) -> None:
    path.write_text("apiVersion: v1\nkind: Pod\n", encoding="utf-8")


def _newer(path: Path) -> None:
    text = new("starter").text()
    path.write_text(text.replace("design/v1", "design/v9"), encoding="utf-8")


def _huge(path: Path) -> None:
    path.write_text("# " + "x" * 10_000_000, encoding="utf-8")


def _bomb(path: Path) -> None:
    path.write_text("a: &a [x, x]\nb: &b [*a, *a]\nc: [*b, *b]\n", encoding="utf-8")


def _deep(path: Path) -> None:
    path.write_text("a: " + "[" * 5_000, encoding="utf-8")


def _binary(path: Path) -> None:
    path.write_bytes(bytes(range(256)))


def _code(path: Path) -> None:
    path.write_text("name: !!python/object/apply:os.system [id]\n", encoding="utf-8")


def _pipe(path: Path) -> None:
    os.mkfifo(path)


def _circle(path: Path) -> None:
    path.symlink_to(path)


def _folder(path: Path) -> None:
    path.mkdir()


def _device(path: Path) -> None:
    path.symlink_to("/dev/zero")


BAD_FILES = (
    *(_broken, _foreign, _newer, _huge, _bomb, _deep, _binary, _code),
    *(_pipe, _circle, _folder, _device),
)


@pytest.fixture(params=BAD_FILES, ids=lambda make: make.__name__.lstrip("_"))
def bad(request: pytest.FixtureRequest, tmp_path: Path) -> Path:
    """Return a file that is no design."""
    path = tmp_path / "bad.yaml"
    request.param(path)
    return path


def test_a_file_that_is_no_design_is_not_opened(bad: Path, workbook: Workbook) -> None:
    before = workbook.session.design
    assert not workbook.session.load(bad)
    assert workbook.session.design is before
    assert "bad.yaml" in alert(workbook)
    assert OURS not in alert(workbook)
    assert workbook.session.change(SetCount(group="cmp", count=5))
    assert alert(workbook) == ""


def test_a_board_begins_beside_a_file_that_is_no_design(bad: Path) -> None:
    kept = bad.read_bytes() if bad.is_file() else None
    made = Workbook(bad, as_of=DAY)
    assert "bad.yaml" in alert(made) or not bad.exists()
    assert OURS not in alert(made)
    made.session.change(SetCount(group="cmp", count=5))
    assert kept is None or bad.read_bytes() == kept
    made.close()


@pytest.mark.parametrize("name", ["\x00", "x" * 5_000, "gone/design.yaml", "", "\ud800"])
def test_a_name_that_no_file_can_have_is_refused(name: str, workbook: Workbook) -> None:
    path = workbook.session.path
    assert not workbook.session.load(name)
    assert alert(workbook)
    assert not workbook.session.save(name or "/")
    assert alert(workbook)
    assert OURS not in alert(workbook) or name == "\ud800"
    assert workbook.session.path == path


def test_a_folder_that_takes_nothing_is_said_and_the_change_holds(tmp_path: Path) -> None:
    (tmp_path / "plain").write_text("", encoding="utf-8")
    made = Workbook(file=tmp_path / "plain" / "design.yaml", as_of=DAY)
    assert made.session.change(SetCount(group="cmp", count=5))
    assert count(made) == 5
    assert "plain" in alert(made)
    assert OURS not in alert(made)
    made.close()


def test_two_boards_on_one_file_lose_nothing_in_silence(file: Path) -> None:
    one, other = (Workbook(file=file, as_of=DAY) for _ in range(2))
    one.session.change(SetCount(group="cmp", count=5))
    other.session.change(SetCount(group="cmp", count=7))
    assert count_in(file) == 5
    assert count(other) == 7
    assert other.session.contested
    assert "changed by somebody else" in alert(other)
    other.session.keep_mine()
    assert count_in(file) == 7
    one.session.look()
    assert one.session.contested
    one.session.take_theirs()
    assert count(one) == 7
    one.close()
    other.close()


def count_in(path: Path) -> int:
    group = open_design(path).design.group("cmp")
    assert group is not None
    return group.count


def test_a_question_stays_until_it_is_answered(file: Path) -> None:
    made = Workbook(file=file, as_of=DAY)
    made.session.change(SetCount(group="cmp", count=5))
    file.write_text("not: a design\n", encoding="utf-8")
    made.session.change(SetCount(group="cmp", count=6))
    assert not made.session.take_theirs()
    assert made.session.contested
    assert "not" in alert(made)
    assert file.read_text(encoding="utf-8") == "not: a design\n"
    made.close()


def failing(*_: object, **__: object) -> Any:  # noqa: ANN401 - it never returns
    raise ZeroDivisionError("<by zero>")


def _hits(_: Blueprint) -> Iterator[Hit]:
    raise ZeroDivisionError("<by zero>")
    yield


def test_a_rule_that_fails_is_a_finding_and_its_trace_is_in_the_log(
    workbook: Workbook,
    tab: Part,
    shown: Html,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    rules = list(all_rules())
    rules[0] = replace(rules[0], check=_hits, applies=lambda _: True)
    monkeypatch.setattr("archbook.workspace.examiner.all_rules", lambda: rules)
    workbook.session.change(SetCount(group="cmp", count=5))
    assert "ZeroDivisionError: &lt;by zero&gt;" in shown(tab("Findings"))
    traced = [one for one in caplog.records if one.exc_info]
    assert [rules[0].id in one.getMessage() for one in traced] == [True]
    assert "hosts: 6" in shown(workbook)


def test_a_view_that_fails_says_so_above_the_drawing_and_another_is_drawn(
    workbook: Workbook, find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    plain = type(workbook.session.results).drawing
    monkeypatch.setattr(
        "archbook.session.results.Results.drawing",
        lambda results, view, *more: (failing if view == "racks" else plain)(results, view, *more),
    )
    box = find("View")
    box.value = "racks"
    assert "ZeroDivisionError" in alert(workbook)
    assert find("View").value == "racks"
    find("View").value = "topology"
    workbook.session.change(SetCount(group="cmp", count=5))
    assert alert(workbook) == ""


def test_a_packer_that_fails_takes_only_its_own_part_away(
    workbook: Workbook,
    tab: Part,
    shown: Html,
    monkeypatch: pytest.MonkeyPatch,
    caplog: pytest.LogCaptureFixture,
) -> None:
    monkeypatch.setattr("archbook.workspace.whole.site", failing)
    with caplog.at_level(logging.ERROR):
        workbook.session.change(SetCount(group="cmp", count=5))
    assert "hosts: 6" in shown(workbook)
    assert "sound" in shown(workbook)
    assert "ZeroDivisionError" in alert(workbook)
    assert any(one.exc_info for one in caplog.records)
    assert "ZeroDivisionError" in shown(tab("Racks"))
    assert "ZeroDivisionError" not in shown(tab("Capacity"))


def test_a_plan_that_fails_refuses_the_change(
    workbook: Workbook, step: Part, find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    step("Hosts")
    before = workbook.session.design
    with monkeypatch.context() as patch:
        patch.setattr("archbook.workspace.workspace.Workspace.blueprint", failing)
        find("cmp").value = 9
        assert workbook.session.design is before
        assert find("cmp").value != 9
        assert OURS in alert(workbook)
    find("cmp").value = 9
    assert count(workbook) == 9
    assert alert(workbook) == ""


def test_an_export_that_fails_says_so_and_its_buttons_work_again(
    workbook: Workbook, tab: Part, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    files = tab("Files")
    buttons = {one.description: one for one in everything(files) if hasattr(one, "click")}
    (folder,) = (one for one in everything(files) if getattr(one, "description", "") == "Folder")
    folder.value = str(tmp_path / "out")
    with monkeypatch.context() as patch:
        patch.setattr("archbook.workspace.documented.DesignDocument.render", failing)
        buttons["Document as Markdown"].click()
    assert "ZeroDivisionError" in alert(workbook)
    for name in ("\x00", "x" * 5_000, str(tmp_path / "plain" / "below")):
        folder.value = name
        buttons["Document as Markdown"].click()
        assert "cannot be made" in alert(workbook)
    folder.value = str(tmp_path / "out")
    buttons["Document as Markdown"].click()
    assert alert(workbook) == ""
    assert list((tmp_path / "out").iterdir())


def test_a_failing_subscriber_does_not_keep_the_board_from_following(
    workbook: Workbook, caplog: pytest.LogCaptureFixture
) -> None:
    heard: list[int] = []
    workbook.session.subscribe(failing)
    workbook.session.subscribe(lambda _: heard.append(1))
    assert workbook.session.change(SetCount(group="cmp", count=5))
    assert heard == [1]
    assert caplog.records


def test_a_catalog_that_went_away_is_said(file: Path, tmp_path: Path) -> None:
    folder = tmp_path / "own"
    (folder / "services").mkdir(parents=True)
    entry = (ENTRIES / "services" / "heat.yaml").read_text(encoding="utf-8")
    (folder / "services" / "heat.yaml").write_text(entry, encoding="utf-8")
    made = Workbook(new("starter", catalog=folder), file=file, as_of=DAY)
    rmtree(folder)
    before = made.session.design
    assert not made.session.change(AddService(service="heat"))
    assert made.session.design is before
    assert "heat.yaml: is no file" in alert(made)
    made.close()
