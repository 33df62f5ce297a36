"""The workbook: a click becomes an edit, and everything that is seen follows."""

import html
from collections.abc import Callable
from datetime import date
from pathlib import Path

import ipywidgets as widgets
import pytest

import archbook
from archbook.i18n import Message
from archbook.model.edit import SetCount, SetField
from archbook.model.finding import Severity
from archbook.session import Session, opened
from archbook.ui.workbook import Workbook
from archbook.workspace import Workspace, new

DAY = date(2026, 11, 24)

Find = Callable[[str], widgets.Widget]
Html = Callable[[widgets.Widget], str]

VIEWS: dict[str, Callable[[Workspace], str]] = {
    "Topology": lambda space: space.draw("topology").svg(),
    "Placement": lambda space: space.plan().html(),
    "Bill": lambda space: space.bom().html(),
}


def everything(widget: widgets.Widget) -> list[widgets.Widget]:
    children = getattr(widget, "children", ())
    return [widget, *(one for child in children for one in everything(child))]


def status(workbook: Workbook, shown: Html) -> str:
    return next(line for line in shown(workbook).splitlines() if 'role="status"' in line)


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


def test_a_ticked_service_is_chosen_and_an_unticked_one_is_not(
    workbook: Workbook, find: Find
) -> None:
    find("Heat").value = True
    assert "heat" in workbook.session.design.services
    find("Heat").value = False
    assert "heat" not in workbook.session.design.services


def test_an_option_and_its_way_back_to_the_default(
    workbook: Workbook, find: Find, tab: Find
) -> None:
    tab("Options")
    find("Routing").value = "distributed"
    assert workbook.session.design.options["routing"] == "distributed"
    find("Routing").value = ""
    assert "routing" not in workbook.session.design.options


def test_several_values_of_one_option(workbook: Workbook, find: Find, tab: Find) -> None:
    tab("Options")
    find("Ceph RBD").value = True
    find("NFS share").value = True
    assert set(workbook.session.design.options["block_backend"]) == {"ceph", "nfs"}


@pytest.mark.parametrize(
    ("control", "field", "value"),
    [
        ("Release", "release", "2026.2"),
        ("Profile", "profile", "production"),
        ("Deployer", "deployer", "openstack-ansible"),
    ],
)
def test_release_profile_and_deployer(
    workbook: Workbook, find: Find, control: str, field: str, value: str
) -> None:
    find(control).value = value
    assert getattr(workbook.session.design, field) == value


def test_no_deployer_takes_the_field_away(workbook: Workbook, find: Find) -> None:
    find("Deployer").value = ""
    assert workbook.session.design.deployer is None


def test_a_use_case_brings_its_own_groups_services_and_release(
    workbook: Workbook, find: Find
) -> None:
    find("Use case").value = "textbook-htc"
    design = new("textbook-htc").design
    assert workbook.session.design == design
    assert find("Release").value == design.release
    fields = [one for one in everything(workbook) if isinstance(one, widgets.BoundedIntText)]
    assert [one.value for one in fields] == [group.count for group in design.host_groups]
    ticked = {
        one.description.split(" (")[0]
        for one in everything(workbook)
        if isinstance(one, widgets.Checkbox) and one.value
    }
    assert {"Nova", "Keystone", "Glance"} <= ticked
    assert "Neutron" not in ticked


def test_a_group_is_added_by_its_role_and_removed_by_its_button(
    workbook: Workbook, find: Find
) -> None:
    find("Add group").value = "network"
    added = workbook.session.design.host_groups[-1]
    assert (added.name, added.roles, added.count) == ("network", ("network",), 1)
    assert find("Add group").value == ""
    find("network").value = 3
    find("Add group").value = "network"
    assert workbook.session.design.host_groups[-1].name == "network-2"
    trash = next(
        one
        for one in everything(workbook)
        if isinstance(one, widgets.Button) and one.tooltip == "Remove group network-2"
    )
    trash.click()
    assert [group.name for group in workbook.session.design.host_groups] == [
        *("ctl", "cmp", "network"),
    ]
    assert find("network").value == 3


def test_a_drawing_fits_or_keeps_its_own_size(workbook: Workbook) -> None:
    box = next(one for one in everything(workbook) if _words(one) == "Actual size")
    sheet = next(
        one for one in everything(workbook) if "archbook-view" in getattr(one, "_dom_classes", ())
    )
    box.value = True
    assert "archbook-actual" in sheet._dom_classes  # noqa: SLF001 - where ipywidgets keeps them
    box.value = False
    assert "archbook-actual" not in sheet._dom_classes  # noqa: SLF001 - the same
    assert not workbook.session.can_undo


def _words(widget: widgets.Widget) -> str:
    words: str = getattr(widget, "description", "")
    return words


def test_undo_redo_and_reset(find: Find) -> None:
    assert find("Undo").disabled
    assert find("Reset").disabled
    find("cmp").value = 5
    find("cmp").value = 6
    find("Undo").click()
    assert find("cmp").value == 5
    assert not find("Redo").disabled
    find("Redo").click()
    assert find("cmp").value == 6
    find("Reset").click()
    assert find("cmp").value == 2
    assert find("Reset").disabled


def test_a_refused_click_is_explained_and_taken_back(
    workbook: Workbook, find: Find, shown: Html
) -> None:
    for name in ("Keystone", "Placement", "Glance", "Neutron", "Horizon"):
        find(name).value = False
    find("Nova").value = False
    assert find("Nova").value is True
    assert workbook.session.design.services == ("nova",)
    assert 'role="alert"' in shown(workbook)
    find("Nova").value = True
    find("Heat").value = True
    assert 'role="alert"' not in shown(workbook)


def test_save_and_open(workbook: Workbook, find: Find, shown: Html, tmp_path: Path) -> None:
    path = tmp_path / "design.yaml"
    assert "not kept" in status(workbook, shown)
    find("Design file").value = str(path)
    find("Save").click()
    assert archbook.open(path).design == workbook.session.design
    find("cmp").value = 4
    assert "changed" in status(workbook, shown)
    find("Open").click()
    assert find("cmp").value == 2


def test_open_of_a_missing_file_is_explained(
    workbook: Workbook, find: Find, shown: Html, tmp_path: Path
) -> None:
    find("Design file").value = str(tmp_path / "no.yaml")
    find("Open").click()
    assert "no.yaml: no such file" in shown(workbook)
    assert workbook.session.design == new("starter").design


def test_the_status_line_counts_what_check_finds(
    workbook: Workbook, find: Find, shown: Html
) -> None:
    assert "sound: 0 errors" in status(workbook, shown)
    assert "3 hosts" in status(workbook, shown)
    find("Use case").value = "textbook-htc"
    find("Release").value = "2026.2"
    checked = new("textbook-htc", release="2026.2").check(as_of=DAY)
    errors = checked.findings.count(Severity.ERROR)
    assert f"{errors} error" in status(workbook, shown)


def test_only_the_tab_in_front_is_computed(workbook: Workbook, find: Find, tab: Find) -> None:
    tab("Bill")
    find("cmp").value = 3
    assert set(vars(workbook.session.results)) >= {"bill", "blueprint", "check"}
    assert "fixes" not in vars(workbook.session.results)
    assert "plan" not in vars(workbook.session.results)
    tab("Findings")
    assert "fixes" in vars(workbook.session.results)


def test_one_click_is_one_change(workbook: Workbook, find: Find) -> None:
    heard: list[Session] = []
    workbook.session.subscribe(heard.append)
    find("Use case").value = "production-private"
    assert len(heard) == 1


def test_a_script_changes_the_session_and_the_controls_follow(
    workbook: Workbook, find: Find
) -> None:
    workbook.session.change(
        SetCount(group="cmp", count=12), SetField(field="release", value="2026.2")
    )
    assert find("cmp").value == 12
    assert find("Release").value == "2026.2"


def test_two_workbooks_on_one_session_show_the_same(workbook: Workbook) -> None:
    other = Workbook(session=workbook.session)
    workbook.session.change(SetCount(group="cmp", count=12))
    counts = [one.value for one in everything(other) if isinstance(one, widgets.BoundedIntText)]
    assert 12 in counts
    other.close()
    workbook.session.change(SetCount(group="cmp", count=13))
    counts = [one.value for one in everything(other) if isinstance(one, widgets.BoundedIntText)]
    assert 13 not in counts


def test_names_of_a_design_are_escaped_everywhere() -> None:
    evil = "<img src=x onerror=alert(1)>"
    space = new("starter").apply(SetField(field="title", value=evil))
    made = Workbook(space, as_of=DAY)
    for one in everything(made):
        for place in range(len(one.children) if isinstance(one, widgets.Tab) else 0):
            one.selected_index = place
    texts = [one.value for one in everything(made) if isinstance(one, widgets.HTML)]
    assert any(html.escape(evil) in text for text in texts)
    assert not any(evil in text for text in texts)
    assert evil not in made._repr_mimebundle_()["text/html"]
    made.close()


def test_a_panel_that_fails_says_so_and_the_others_go_on(
    workbook: Workbook, find: Find, shown: Html, monkeypatch: pytest.MonkeyPatch
) -> None:
    def broken(_: object, __: str) -> None:
        raise ZeroDivisionError("<by zero>")

    monkeypatch.setattr("archbook.session.results.Results.drawing", broken)
    find("cmp").value = 4
    assert "ZeroDivisionError" in shown(workbook)
    assert "&lt;by zero&gt;" in shown(workbook)
    assert "5 hosts" in status(workbook, shown)


def test_it_shows_itself_with_stable_text_and_a_picture(workbook: Workbook) -> None:
    bundle = workbook._repr_mimebundle_()
    assert bundle["text/plain"] == repr(workbook)
    assert "run the cells" in bundle["text/plain"]
    assert bundle["text/html"].startswith("<img alt=")
    assert 'src="data:image/svg+xml;base64,' in bundle["text/html"]
    assert "application/vnd.jupyter.widget-view+json" in bundle
    assert repr(Workbook()) == repr(workbook)


def test_korean_words_of_the_catalog_are_shown() -> None:
    made = Workbook(language="ko", as_of=DAY)
    words = " ".join(
        str(option)
        for one in everything(made)
        if isinstance(one, widgets.Dropdown)
        for option in one.options
    )
    assert "초보자용" in words
    made.close()


def test_every_word_goes_through_translation(monkeypatch: pytest.MonkeyPatch) -> None:
    def shouted(text: object, _language: str) -> str:
        return f"«{text}»" if isinstance(text, Message) else str(text)

    monkeypatch.setattr("archbook.ui.desk.translate", shouted)
    made = Workbook(as_of=DAY)
    unnamed = {"cmp", "ctl"}
    for one in everything(made):
        words = [getattr(one, "description", ""), *getattr(one, "titles", ())]
        if isinstance(one, widgets.Checkbox):
            continue  # names of services are proper names
        for word in filter(None, words):
            assert word.startswith("«") or word in unnamed, word
    made.close()


def test_every_control_has_a_name(workbook: Workbook) -> None:
    controls = (
        widgets.Dropdown,
        widgets.Checkbox,
        widgets.BoundedIntText,
        widgets.Text,
        widgets.Button,
    )
    for tab in (one for one in everything(workbook) if isinstance(one, widgets.Tab)):
        for place in range(len(tab.children)):
            tab.selected_index = place
    for one in everything(workbook):
        if isinstance(one, controls) and one.layout.display != "none":
            assert (one.description or one.tooltip).strip(), one


def test_no_control_reports_while_it_is_typed_into(workbook: Workbook) -> None:
    for one in everything(workbook):
        assert getattr(one, "continuous_update", False) is False


def test_no_output_widget_is_used(workbook: Workbook) -> None:
    assert not any(isinstance(one, widgets.Output) for one in everything(workbook))


def test_a_session_and_a_design_file_can_be_given(tmp_path: Path) -> None:
    space = new("production-private").save(tmp_path / "a.yaml")
    assert Workbook(tmp_path / "a.yaml").session.design == space.design
    session = opened(space)
    assert Workbook(session=session).session is session
