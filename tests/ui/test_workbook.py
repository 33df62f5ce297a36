"""The workbook: a click becomes an edit, and everything that is seen follows."""

import html
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Event

import ipywidgets as widgets
import pytest
from tests.ui.bench import in_sight

from archbook.errors import UnknownNameError
from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.model.edit import SetCount, SetField
from archbook.session import Results, opened
from archbook.ui.board import STEPS, TABS
from archbook.ui.steps.hosts import Hosts
from archbook.ui.steps.use_case import UseCase
from archbook.ui.workbook import Workbook
from archbook.workspace import Workspace, new
from archbook.workspace import open as open_design

DAY = date(2026, 11, 24)

Find = Callable[[str], widgets.Widget]
Html = Callable[[widgets.Widget], str]
Parts = Callable[[widgets.Widget], list[widgets.Widget]]

RESULTS: dict[str, Callable[[Workspace], str]] = {
    "Placement": lambda space: space.plan().html(),
    "Bill": lambda space: space.bom().html(),
    "Capacity": lambda space: space.size().html(),
    "Racks": lambda space: space.racks().html(),
    "Networks": lambda space: space.addresses().html(),
}


SHOW = "Show in the drawing"
RAIL = tuple(str(one.TITLE) for one in STEPS.values())


def look_at_everything(made: Workbook) -> None:
    for place in range(len(STEPS)):
        made._left.choose(place)  # noqa: SLF001 - a person presses the button
    for place in range(len(TABS)):
        made._right.widget.selected_index = place  # noqa: SLF001 - the same


@pytest.mark.parametrize("result", RESULTS)
def test_a_count_changes_every_result_to_what_the_pure_model_gives(
    result: str, workbook: Workbook, tab: Find, shown: Html
) -> None:
    before = shown(tab(result))
    assert workbook.session.change(SetCount(group="cmp", count=9))
    wanted = new("starter").apply(SetCount(group="cmp", count=9))
    after = shown(tab(result))
    assert RESULTS[result](wanted) in after
    assert after != before
    assert workbook.session.design == wanted.design


def test_the_drawing_is_that_of_the_pure_model(
    workbook: Workbook, step: Find, find: Find, parts: Parts
) -> None:
    step("Hosts")
    find("cmp").value = 9
    wanted = new("starter").apply(SetCount(group="cmp", count=9))
    drawings = [one.svg for one in parts(workbook) if hasattr(one, "svg")]
    assert wanted.draw("topology").svg() in drawings


def test_a_script_changes_the_session_and_the_controls_follow(
    workbook: Workbook, step: Find, find: Find
) -> None:
    workbook.session.change(
        SetCount(group="cmp", count=12), SetField(field="release", value="2026.2")
    )
    step("Hosts")
    assert find("cmp").value == 12
    step("Release")
    assert find("Release (changed)").value == "2026.2"


def test_it_opens_on_the_starter_and_keeps_it_from_the_first_change_on(
    workbook: Workbook, file: Path, step: Find, find: Find
) -> None:
    assert workbook.session.design == new("starter").design
    step("Hosts")
    assert not file.exists()
    find("cmp").value = 9
    assert open_design(file).design == workbook.session.design


def test_it_opens_on_what_was_kept(workbook: Workbook, file: Path, step: Find, find: Find) -> None:
    step("Hosts")
    find("cmp").value = 9
    again = Workbook(file=file, as_of=DAY)
    assert again.session.design == workbook.session.design
    assert again.session.saved
    again.close()


def test_a_session_and_a_design_file_can_be_given(tmp_path: Path) -> None:
    space = new("production-private").save(tmp_path / "a.yaml")
    made = Workbook(tmp_path / "a.yaml")
    assert made.session.design == space.design
    made.close()
    session = opened(space)
    made = Workbook(session=session)
    assert made.session is session
    made.close()


def test_a_pick_on_another_thread_while_the_workbook_renders_is_not_lost(
    workbook: Workbook, step: Find, find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    """JupyterLab runs clicks on several threads of the kernel."""
    rendering, picked = Event(), Event()

    def show(panel: UseCase, results: Results) -> None:
        plain(panel, results)
        if not rendering.is_set():
            rendering.set()
            picked.wait(0.2)

    step("Release")
    release = find("Release")
    step("Use case")
    plain = UseCase.show
    monkeypatch.setattr(UseCase, "show", show)
    with ThreadPoolExecutor(2) as threads:
        started = threads.submit(setattr, find("Use case"), "value", "textbook-htc")
        assert rendering.wait(60)
        threads.submit(setattr, release, "value", "2026.2").result()
        picked.set()
        started.result()
    assert workbook.session.design.use_case == "textbook-htc"
    assert workbook.session.design.release == "2026.2"


def test_two_workbooks_on_one_session_show_the_same(
    workbook: Workbook, parts: Parts, file: Path
) -> None:
    other = Workbook(session=workbook.session, steps=["hosts"], tabs=["bill"])

    def counts() -> set[int]:
        return {one.value for one in parts(other) if isinstance(one, widgets.IntText)}

    workbook.session.change(SetCount(group="cmp", count=12))
    assert 12 in counts()
    other.close()
    workbook.session.change(SetCount(group="cmp", count=13))
    assert 13 not in counts()
    assert "count: 13" in file.read_text(encoding="utf-8")


def test_only_what_is_asked_for_is_on_the_board_in_the_order_of_the_board(
    tmp_path: Path, parts: Parts
) -> None:
    made = Workbook(
        file=tmp_path / "a.yaml", steps=["hosts", "purpose"], tabs=("files", "bill"), as_of=DAY
    )
    rail = [one.description for one in parts(made) if isinstance(one, widgets.Button)]
    assert [one for one in rail if one[:1].isdigit()] == ["1 Purpose", "2 Hosts"]
    (tabs,) = (one for one in parts(made) if isinstance(one, widgets.Tab))
    assert tabs.titles == ("Bill", "Files")
    made.point("group/ctl")
    assert tabs.selected_index == 0
    made.close()


@pytest.mark.parametrize(
    ("kind", "named", "nearest"), [("step", "host", "hosts"), ("tab", "drawing", "drawings")]
)
def test_an_unknown_step_or_tab_is_refused_and_the_nearest_named(
    kind: str, named: str, nearest: str, tmp_path: Path
) -> None:
    with pytest.raises(UnknownNameError) as refused:
        Workbook(file=tmp_path / "a.yaml", **{f"{kind}s": [named]})  # type: ignore[arg-type]  # by name
    assert named in str(refused.value)
    assert nearest in str(refused.value)


def test_show_in_the_drawing_brings_the_tab_to_the_front_and_marks(
    workbook: Workbook, tab: Find, parts: Parts
) -> None:
    findings = tab("Findings")
    knob = next(one for one in parts(findings) if getattr(one, "description", "") == SHOW)
    subject = workbook.session.results.check.findings.findings[0].subject
    assert subject == "group/ctl"
    knob.click()
    (tabs,) = (one for one in parts(workbook) if isinstance(one, widgets.Tab))
    assert tabs.titles[tabs.selected_index] == "Drawings"
    drawings = tabs.children[tabs.selected_index]
    (view,) = (one for one in parts(drawings) if hasattr(one, "marked"))
    assert view.marked == ["group/ctl"]
    assert view.svg == workbook.session.results.drawing("topology").svg()
    assert not workbook.session.can_undo


def test_another_language_keeps_step_tab_and_undo(
    workbook: Workbook, step: Find, tab: Find, find: Find, shown: Html
) -> None:
    step("Hosts")
    tab("Bill")
    find("cmp").value = 9
    design = workbook.session.design
    find("Language").value = "ko"
    assert workbook.session.workspace.language == "ko"
    assert f"<h3>{translate(Hosts.TITLE, 'ko')}</h3>" in shown(workbook)
    assert find("cmp").value == 9
    assert workbook.session.results.bill.html("kind") in shown(workbook)
    find(translate(Message("Language"), "ko")).value = "en"
    assert workbook.session.design == design
    assert find("cmp").value == 9
    assert "<h3>Hosts</h3>" in shown(workbook)
    assert workbook.session.results.bill.html("kind") in shown(workbook)
    find("Undo").click()
    assert find("cmp").value == 2


def test_speaking_the_language_that_is_spoken_makes_nothing_anew(workbook: Workbook) -> None:
    before = workbook.children
    workbook.speak("en")
    assert workbook.children is before


def test_names_of_a_design_are_escaped_everywhere(parts: Parts, tmp_path: Path) -> None:
    evil = "<img src=x onerror=alert(1)>"
    space = new("starter").apply(SetField(field="title", value=evil))
    made = Workbook(space, file=tmp_path / "a.yaml", as_of=DAY)
    look_at_everything(made)
    texts = [one.value for one in parts(made) if isinstance(one, widgets.HTML)]
    assert any(html.escape(evil) in text for text in texts)
    assert not any(evil in text for text in texts)
    assert evil not in made._repr_mimebundle_()["text/html"]
    made.close()


def test_it_shows_itself_with_stable_text_and_a_picture(workbook: Workbook) -> None:
    bundle = workbook._repr_mimebundle_()
    assert bundle["text/plain"] == repr(workbook)
    assert repr(workbook).startswith("archbook Workbook: Starter, OpenStack 2026.1")
    assert "run the cells" in bundle["text/plain"]
    assert bundle["text/html"].startswith("<img alt=")
    assert 'src="data:image/svg+xml;base64,' in bundle["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in bundle
    other = Workbook(file="elsewhere.yaml")
    assert repr(other) == repr(workbook)
    other.close()
    workbook.session.change(SetField(field="title", value="long " * 16))
    assert workbook._repr_mimebundle_()["text/plain"] == repr(workbook), "not cut off"


def test_korean_words_of_the_catalog_are_shown(parts: Parts, tmp_path: Path) -> None:
    made = Workbook(language="ko", file=tmp_path / "a.yaml", steps=["use-case"], as_of=DAY)
    words = " ".join(
        str(option)
        for one in parts(made)
        if isinstance(one, widgets.Dropdown)
        for option in one.options
    )
    assert "초보자용" in words
    made.close()


def test_every_control_in_sight_has_a_name_and_none_reports_while_it_is_typed_into(
    workbook: Workbook, step: Find, tab: Find, parts: Parts
) -> None:
    controls = (widgets.Button, widgets.Checkbox, widgets.DatePicker, widgets.Text)
    lists = (widgets.Dropdown, widgets.SelectMultiple, widgets.Textarea, widgets.BoundedIntText)

    def expect_names() -> None:
        for one in in_sight(workbook):
            if isinstance(one, controls + lists):
                assert (one.description or one.tooltip or "").strip(), one

    for title, _ in TABS.values():
        tab(str(title))
        expect_names()
    for name in RAIL:
        step(name)
        expect_names()
        for one in parts(workbook):
            assert getattr(one, "continuous_update", False) is False, one
            assert not isinstance(one, widgets.Output)


def test_every_word_goes_through_translation(
    monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def shouted(text: object, _language: str) -> str:
        return text if isinstance(text, str) else f"«{text}»"

    monkeypatch.setattr("archbook.ui.desk.translate", shouted)
    made = Workbook(file=tmp_path / "a.yaml", as_of=DAY)
    names = {"ctl", "cmp", "rack1"}  # the design's own
    for place in range(len(STEPS)):
        made._left.choose(place)  # noqa: SLF001 - a person presses the button
        for one in in_sight(made):
            if isinstance(one, widgets.Checkbox):
                continue  # names of services are proper names
            words = [getattr(one, "description", ""), *getattr(one, "titles", ())]
            for word in filter(None, words):
                assert "«" in word or word in names, word
    made.close()
