"""The workbook: a click becomes an edit, and everything that is seen follows."""

import html
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import date
from pathlib import Path
from threading import Event

import ipywidgets as widgets
import pytest

from archbook.i18n import Message
from archbook.model.edit import SetCount, SetField
from archbook.session import Results, opened
from archbook.ui.host_groups import HostGroups
from archbook.ui.workbook import Workbook
from archbook.workspace import Workspace, new

DAY = date(2026, 11, 24)

Find = Callable[[str], widgets.Widget]
Html = Callable[[widgets.Widget], str]
Parts = Callable[[widgets.Widget], list[widgets.Widget]]

VIEWS: dict[str, Callable[[Workspace], str]] = {
    "Topology": lambda space: space.draw("topology").svg(),
    "Placement": lambda space: space.plan().html(),
    "Bill": lambda space: space.bom().html(),
}


@pytest.mark.parametrize("view", VIEWS)
def test_a_count_changes_every_view_to_what_the_pure_model_gives(
    view: str, workbook: Workbook, find: Find, tab: Find, shown: Html
) -> None:
    before = shown(tab(view))
    find("cmp").value = 9
    wanted = new("starter").apply(SetCount(group="cmp", count=9))
    after = shown(tab(view))
    assert VIEWS[view](wanted) in after
    assert after != before
    assert workbook.session.design == wanted.design


def test_a_script_changes_the_session_and_the_controls_follow(
    workbook: Workbook, find: Find
) -> None:
    workbook.session.change(
        SetCount(group="cmp", count=12), SetField(field="release", value="2026.2")
    )
    assert find("cmp").value == 12
    assert find("Release").value == "2026.2"


def test_a_pick_on_another_thread_while_the_workbook_renders_is_not_lost(
    workbook: Workbook, find: Find, monkeypatch: pytest.MonkeyPatch
) -> None:
    """JupyterLab runs clicks on several threads of the kernel."""
    rendering, picked = Event(), Event()

    def show(panel: HostGroups, results: Results) -> None:
        plain(panel, results)
        if not rendering.is_set():
            rendering.set()
            picked.wait(0.2)

    plain = HostGroups.show
    monkeypatch.setattr(HostGroups, "show", show)
    release = find("Release")
    with ThreadPoolExecutor(2) as threads:
        started = threads.submit(setattr, find("Use case"), "value", "textbook-htc")
        rendering.wait()
        threads.submit(setattr, release, "value", "2026.2").result()
        picked.set()
        started.result()
    assert workbook.session.design.use_case == "textbook-htc"
    assert workbook.session.design.release == "2026.2"
    assert release.value == "2026.2"


def test_two_workbooks_on_one_session_show_the_same(workbook: Workbook, parts: Parts) -> None:
    other = Workbook(session=workbook.session)
    workbook.session.change(SetCount(group="cmp", count=12))
    counts = [one.value for one in parts(other) if isinstance(one, widgets.BoundedIntText)]
    assert 12 in counts
    other.close()
    workbook.session.change(SetCount(group="cmp", count=13))
    counts = [one.value for one in parts(other) if isinstance(one, widgets.BoundedIntText)]
    assert 13 not in counts


def test_names_of_a_design_are_escaped_everywhere(parts: Parts) -> None:
    evil = "<img src=x onerror=alert(1)>"
    space = new("starter").apply(SetField(field="title", value=evil))
    made = Workbook(space, as_of=DAY)
    for one in parts(made):
        for place in range(len(one.children) if isinstance(one, widgets.Tab) else 0):
            one.selected_index = place
    texts = [one.value for one in parts(made) if isinstance(one, widgets.HTML)]
    assert any(html.escape(evil) in text for text in texts)
    assert not any(evil in text for text in texts)
    assert evil not in made._repr_mimebundle_()["text/html"]
    made.close()


def test_it_shows_itself_with_stable_text_and_a_picture(workbook: Workbook) -> None:
    bundle = workbook._repr_mimebundle_()
    assert bundle["text/plain"] == repr(workbook)
    assert "run the cells" in bundle["text/plain"]
    assert bundle["text/html"].startswith("<img alt=")
    assert 'src="data:image/svg+xml;base64,' in bundle["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert repr(Workbook()) == repr(workbook)


def test_korean_words_of_the_catalog_are_shown(parts: Parts) -> None:
    made = Workbook(language="ko", as_of=DAY)
    words = " ".join(
        str(option)
        for one in parts(made)
        if isinstance(one, widgets.Dropdown)
        for option in one.options
    )
    assert "초보자용" in words
    made.close()


def test_every_word_goes_through_translation(
    monkeypatch: pytest.MonkeyPatch, parts: Parts
) -> None:
    def shouted(text: object, _language: str) -> str:
        return f"«{text}»" if isinstance(text, Message) else str(text)

    monkeypatch.setattr("archbook.ui.desk.translate", shouted)
    made = Workbook(as_of=DAY)
    unnamed = {"cmp", "ctl"}
    for one in parts(made):
        words = [getattr(one, "description", ""), *getattr(one, "titles", ())]
        if isinstance(one, widgets.Checkbox):
            continue  # names of services are proper names
        for word in filter(None, words):
            assert word.startswith("«") or word in unnamed, word
    made.close()


def test_every_control_has_a_name(workbook: Workbook, parts: Parts) -> None:
    controls = (
        widgets.Dropdown,
        widgets.Checkbox,
        widgets.BoundedIntText,
        widgets.Text,
        widgets.Button,
    )
    for tab in (one for one in parts(workbook) if isinstance(one, widgets.Tab)):
        for place in range(len(tab.children)):
            tab.selected_index = place
    for one in parts(workbook):
        if isinstance(one, controls) and one.layout.display != "none":
            assert (one.description or one.tooltip).strip(), one


def test_no_control_reports_while_it_is_typed_into(workbook: Workbook, parts: Parts) -> None:
    for one in parts(workbook):
        assert getattr(one, "continuous_update", False) is False


def test_no_output_widget_is_used(workbook: Workbook, parts: Parts) -> None:
    assert not any(isinstance(one, widgets.Output) for one in parts(workbook))


def test_a_session_and_a_design_file_can_be_given(tmp_path: Path) -> None:
    space = new("production-private").save(tmp_path / "a.yaml")
    assert Workbook(tmp_path / "a.yaml").session.design == space.design
    session = opened(space)
    assert Workbook(session=session).session is session
