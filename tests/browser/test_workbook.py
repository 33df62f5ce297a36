"""The workbook as a person uses it, against what the pure model gives."""

import re
from collections.abc import Callable

import pytest
from playwright.sync_api import Page, expect
from tests.browser.board import RUN_ALL, Board, Kind
from tests.browser.conftest import Opened
from tests.browser.servers import Jupyter
from tests.browser.visit import Visit

import archbook
from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.model.edit import AddService, SetCount
from archbook.report.findings import tally
from archbook.workspace import Workspace, new

KINDS: list[Kind] = ["lab", "app"]

RESTART = """async () => {
  await window.jupyterapp.shell.currentWidget.sessionContext.restartKernel();
}"""


def choose(board: Board, use_case: str) -> Workspace:
    """Choose a use case, and return what the model makes of it."""
    space = new(use_case)
    title = str(space.catalog.use_case(use_case).title)
    board.step("Use case").get_by_label("Use case", exact=True).select_option(label=title)
    expect(board.status).to_contain_text(space.design.heading())
    return space


def type_count(board: Board, group: str, count: int) -> None:
    """Give a host group another number of hosts."""
    field = board.step("Hosts").get_by_label(re.compile(f"^{group}:"))
    field.fill(str(count))
    field.press("Enter")


def count_of(board: Board, group: str) -> str:
    """Return the number of hosts that the board shows for a group."""
    return board.step("Hosts").get_by_label(re.compile(f"^{group}:")).input_value()


def kept_count(board: Board, name: str) -> int:
    """Return the number of hosts that the design file says of a group."""
    group = archbook.open(board.folder / "design.yaml").design.group(name)
    assert group
    return group.count


def expect_everything(board: Board, space: Workspace) -> None:
    """Expect on the whole board what the pure model gives for *space*."""
    expect(board.status).to_contain_text(f"hosts: {space.blueprint().host_count()}")
    counts = str(Message("{counts}", {"counts": tally(space.check().findings)}))
    expect(board.status).to_contain_text(counts)
    drawing = board.tab("Drawings")
    expect(drawing.get_by_role("listbox", name=str(space.draw("topology")))).to_be_visible()
    for group in space.design.host_groups:
        box = f"[data-node='group/{group.name}'], [data-frame='group/{group.name}']"
        expect(drawing.locator(box).first).to_be_visible()
    expect(board.tab("Findings")).to_contain_text(counts)
    machines = sum(line.quantity or 0 for line in space.bom().bill.machines())
    total = board.tab("Bill").locator("table tfoot tr").first.locator("td.number").first
    expect(total).to_have_text(f"{machines:,}")


@pytest.mark.parametrize("kind", KINDS)
def test_a_use_case_a_service_and_a_count_change_everything(opened: Opened, kind: Kind) -> None:
    board = opened(kind)
    space = choose(board, "production-private")
    expect_everything(board, space)
    assert "designate" not in space.design.services
    board.step("Services").get_by_label("Designate", exact=True).check()
    space = space.apply(AddService(service="designate"))
    group = space.design.host_groups[0].name
    type_count(board, group, 5)
    space = space.apply(SetCount(group=group, count=5))
    expect_everything(board, space)
    board.press("Undo")
    board.press("Undo")
    expect_everything(board, new("production-private"))
    designate = board.step("Services").get_by_label("Designate", exact=True)
    expect(designate).not_to_be_checked()


def test_an_unsound_design_says_so_and_a_fix_is_shown_before_it_is_made(opened: Opened) -> None:
    board = opened("lab")
    choose(board, "textbook-htc")
    release = board.step("Release").get_by_label("Release", exact=True)
    release.select_option(
        value=release.locator("option", has_text="2026.2").get_attribute("value")
    )
    expect(board.status).to_contain_text("not sound")
    findings = board.tab("Findings")
    findings.get_by_role("button", name=re.compile("Fix: add service neutron")).first.click()
    expect(findings.locator("ins, .archbook-difference").first).to_contain_text("neutron")
    board.press("Apply fix")
    neutron = board.step("Services").get_by_label("Neutron", exact=True)
    expect(neutron).to_be_checked()


def test_what_cannot_be_done_is_explained_and_nothing_changes(opened: Opened) -> None:
    board = opened("lab")
    field = board.tab("Files").get_by_label("Design file", exact=True)
    field.fill("no-such-design.yaml")
    field.press("Enter")
    board.press("Open")
    expect(board.alert).to_contain_text("no-such-design.yaml: no such file")
    expect(board.status).to_contain_text("hosts: 3")
    assert "Traceback" not in board.page.content()


@pytest.mark.parametrize("kind", KINDS)
def test_the_design_is_in_its_file_and_comes_back(opened: Opened, kind: Kind) -> None:
    board = opened(kind)
    type_count(board, "cmp", 7)
    expect(board.status).to_contain_text("hosts: 8")
    expect(board.status).to_contain_text("kept in design.yaml")
    assert kept_count(board, "cmp") == 7
    board.page.reload() if kind == "app" else restart(board.page)
    board.ready()
    expect(board.status).to_contain_text("hosts: 8")
    assert count_of(board, "cmp") == "7"


def restart(page: Page) -> None:
    """Restart the kernel, as after a fault or a night, and run the notebook anew."""
    page.evaluate(RESTART)
    assert page.evaluate(RUN_ALL) is True


@pytest.mark.parametrize("kind", KINDS)
def test_a_change_from_outside_is_asked_about(opened: Opened, kind: Kind) -> None:
    board = opened(kind)
    type_count(board, "cmp", 7)
    expect(board.status).to_contain_text("hosts: 8")
    path = board.folder / "design.yaml"
    text = path.read_text(encoding="utf-8")
    assert "count: 7" in text
    path.write_text(text.replace("count: 7", "count: 9"), encoding="utf-8")
    board.page.evaluate("window.dispatchEvent(new Event('focus'))")
    expect(board.alert).to_contain_text("changed by somebody else")
    board.visit.shoot("asked")
    board.press("Read the file anew")
    expect(board.status).to_contain_text("hosts: 10")
    assert count_of(board, "cmp") == "9"


def test_all_words_change_with_the_language_and_the_design_stays(opened: Opened) -> None:
    board = opened("lab")
    type_count(board, "cmp", 7)
    expect(board.status).to_contain_text("hosts: 8")
    english = board.steps()
    board.root.get_by_label("Language", exact=True).select_option(label="한국어")
    undo = translate(Message("Undo"), "ko")
    expect(board.root.get_by_role("button", name=re.compile(f"{undo}$"))).to_be_visible()
    board.settle()
    assert not set(board.steps()) & set(english)
    board.visit.shoot("korean")
    assert kept_count(board, "cmp") == 7


def test_a_notebook_that_was_not_run_shows_the_stored_picture(
    visits: Callable[..., Visit], lab: Jupyter
) -> None:
    visit = visits()
    path = lab.copied("00-workbook.ipynb", "not-run")
    visit.page.goto(lab.lab(path))
    pictures = visit.page.locator(".jp-OutputArea-output img[src^='data:image/svg+xml']")
    expect(pictures.last).to_be_visible()
    assert pictures.last.evaluate("image => image.complete && image.naturalWidth > 100")
