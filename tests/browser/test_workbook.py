"""The workbook in JupyterLab, as a person uses it, against what the pure model gives."""

import re
from collections.abc import Callable
from datetime import date
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from archbook.model.edit import AddService, SetCount
from archbook.workspace import Workspace, new

Open = Callable[..., Page]

DAY = date(2026, 11, 24)


def front(page: Page, name: str) -> Locator:
    """Bring a tab to the front and return the board."""
    page.get_by_role("tab", name=name, exact=True).click()
    return page.locator(".archbook")


def status(page: Page) -> Locator:
    return page.locator(".archbook [role=status]")


def choose(page: Page, use_case: str) -> Workspace:
    """Choose a use case in the dropdown, and return what the model makes of it."""
    space = new(use_case)
    page.get_by_label("Use case").select_option(label=str(space.catalog.use_case(use_case).title))
    expect(status(page)).to_contain_text(space.design.heading())
    return space


def press(page: Page, name: str) -> None:
    """Press a button of the workbook; its name begins with the glyph of its icon."""
    page.locator(".archbook").get_by_role("button", name=re.compile(rf"{name}$")).click()


def type_count(page: Page, group: str, count: int) -> None:
    field = page.get_by_label(re.compile(rf"^{group}:"))
    field.fill(str(count))
    field.press("Enter")


def expect_everything(page: Page, space: Workspace) -> None:
    """Expect in every tab what the pure model gives for *space*."""
    hosts = space.blueprint().host_count()
    expect(status(page)).to_contain_text(f"hosts: {hosts}")
    board = front(page, "Topology")
    paper = board.locator(".archbook-paper:visible")
    expect(paper.locator("desc")).to_have_text(str(space.draw("topology")))
    for group in space.design.host_groups:
        box = f"[data-node='group/{group.name}'], [data-frame='group/{group.name}']"
        expect(paper.locator(box).first).to_be_visible()
    findings = space.check(as_of=DAY).findings.findings
    front(page, "Findings")
    expect(board.locator(".archbook-finding:visible")).to_have_count(len(findings))
    front(page, "Bill")
    machines = sum(line.quantity or 0 for line in space.bom().bill.machines())
    total = board.locator("table tfoot tr").first.locator("td.number").first
    expect(total).to_have_text(f"{machines:,}")


def test_a_use_case_a_service_and_a_count_change_everything(workbook: Open) -> None:
    page = workbook()
    space = choose(page, "production-private")
    expect_everything(page, space)
    added = "designate"
    assert added not in space.design.services
    page.get_by_label("Designate").check()
    space = space.apply(AddService(service=added))
    group = space.design.host_groups[0].name
    type_count(page, group, 5)
    space = space.apply(SetCount(group=group, count=5))
    expect_everything(page, space)
    press(page, "Undo")
    press(page, "Undo")
    expect_everything(page, new("production-private"))
    expect(page.get_by_label("Designate")).not_to_be_checked()


def test_an_unsound_design_says_so_and_its_fix_is_one_click(workbook: Open) -> None:
    page = workbook()
    choose(page, "textbook-htc")
    page.get_by_label("Release").select_option(value_of(page, "Release", "2026.2"))
    expect(status(page)).to_contain_text("not sound")
    front(page, "Findings")
    page.get_by_role("button", name=re.compile("Apply fix: add service neutron")).first.click()
    expect(page.get_by_label("Neutron", exact=True)).to_be_checked()
    expect(page.get_by_role("button", name=re.compile("add service neutron"))).to_have_count(0)


def value_of(page: Page, dropdown: str, words: str) -> str:
    """Return the value of the option of a dropdown that begins with *words*."""
    options = page.get_by_label(dropdown).locator("option")
    return options.filter(has_text=words).first.get_attribute("value") or ""


def test_what_cannot_be_done_is_explained_and_nothing_changes(workbook: Open) -> None:
    page = workbook()
    field = page.get_by_label("Design file")
    field.fill("no-such-design.yaml")
    field.press("Enter")
    press(page, "Open")
    alert = page.locator(".archbook").get_by_role("alert")
    expect(alert).to_contain_text("no-such-design.yaml: no such file")
    expect(status(page)).to_contain_text("hosts: 3")
    assert "Traceback" not in page.content()


def test_save_and_open_bring_the_design_back(workbook: Open) -> None:
    page = workbook()
    type_count(page, "cmp", 7)
    field = page.get_by_label("Design file")
    field.fill("kept.yaml")
    field.press("Enter")
    press(page, "Save")
    expect(status(page)).to_contain_text("kept in kept.yaml")
    press(page, "Reset")
    expect(page.get_by_label(re.compile("^cmp:"))).to_have_value("2")
    press(page, "Open")
    expect(page.get_by_label(re.compile("^cmp:"))).to_have_value("7")


def test_every_control_has_a_name_and_the_keyboard_reaches_it(workbook: Open) -> None:
    page = workbook()
    for name in (
        "Services", "Options", "Topology", "Placement", "Views", "Findings", "Size", "Racks",
        "Networks", "Bill",
    ):  # fmt: skip
        front(page, name)
        nameless = page.locator(".archbook").evaluate(NAMELESS)
        assert nameless == [], name
    page.get_by_label("Use case").focus()
    page.keyboard.press("Tab")
    assert page.evaluate("document.activeElement.labels[0].innerText") == "Release"


NAMELESS = """board => [
  ...board.querySelectorAll('input, select, button, [role=tab], svg[role=img]')]
  .filter(one => one.offsetParent !== null || one.tagName === 'svg')
  .filter(one => {
    const words = one.getAttribute('aria-label') || one.getAttribute('title')
      || [...(one.labels || [])].map(label => label.innerText).join(' ')
      || one.innerText || one.querySelector?.('title')?.textContent || '';
    return !words.trim();
  })
  .map(one => one.outerHTML.slice(0, 200))"""
"""The controls and pictures in sight that have no accessible name."""


@pytest.mark.parametrize("theme", ["JupyterLab Light", "JupyterLab Dark"])
def test_the_drawing_stays_on_white_paper(workbook: Open, theme: str, tmp_path: Path) -> None:
    page = workbook(theme=theme)
    paper = page.locator(".archbook-paper:visible")
    paper.scroll_into_view_if_needed()
    colour = paper.evaluate("paper => getComputedStyle(paper).backgroundColor")
    assert colour == "rgb(255, 255, 255)"
    page.screenshot(path=tmp_path / "workbook.png")


def test_a_notebook_that_was_not_run_shows_the_stored_picture(workbook: Open) -> None:
    page = workbook(run=False)
    pictures = page.locator(".jp-OutputArea-output img[src^='data:image/svg+xml']")
    expect(pictures.last).to_be_visible()
    assert pictures.last.evaluate("image => image.complete && image.naturalWidth > 100")
