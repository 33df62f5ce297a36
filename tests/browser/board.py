"""The workbook in the browser, by the roles and names that a person goes by."""

import re
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

from playwright.sync_api import Locator, Page, expect
from tests.browser.visit import Visit

Kind = Literal["lab", "notebook", "app"]

RUN_ALL = """async () => {
  const app = window.jupyterapp;
  await app.restored;
  let panel;
  for (let tries = 0; tries < 300; tries += 1) {
    panel = app.shell.currentWidget;
    if (panel?.sessionContext) break;
    await new Promise(done => setTimeout(done, 100));
  }
  await panel.context.ready;
  await panel.sessionContext.ready;
  await panel.sessionContext.session.kernel.info;
  return await app.commands.execute('notebook:run-all-cells');
}"""
"""Run every cell once the kernel is there: earlier, JupyterLab asks for a kernel instead."""

MARKS = re.compile(r"^\d+\s+|\s+•$")
"""What stands around a step's name: its number, and that something was changed."""

SET_THEME = """theme =>
  window.jupyterapp.commands.execute('apputils:change-theme', {theme})"""


@dataclass(frozen=True)
class Board:
    """The board on a page.

    Attributes:
        visit: The page, with what it did.
        kind: What shows it.
        folder: Where the board keeps its design.
    """

    visit: Visit
    kind: Kind
    folder: Path = Path()

    @property
    def page(self) -> Page:
        """The page that it stands on."""
        return self.visit.page

    @property
    def root(self) -> Locator:
        """All of the board, and nothing of what is around it."""
        return self.page.locator(".archbook").first

    @property
    def status(self) -> Locator:
        """The line that says how the design stands."""
        return self.root.locator(".archbook-status").get_by_role("status")

    @property
    def alert(self) -> Locator:
        """What went wrong last, or has to be answered."""
        return self.root.get_by_role("alert")

    def ready(self) -> "Board":
        """Wait until the board says how the design stands."""
        expect(self.status).to_contain_text("OpenStack", timeout=60_000)
        return self

    @property
    def rail(self) -> Locator:
        """The buttons of the steps."""
        return self.root.locator(".archbook-rail").get_by_role("button")

    def steps(self) -> list[str]:
        """Return the names of all steps, in their order."""
        return [MARKS.sub("", text) for text in self.rail.all_inner_texts()]

    def tabs(self) -> list[str]:
        """Return the names of all tabs, in their order."""
        shelf = self.root.locator(".archbook-body > .archbook-tabs > .widget-tab-bar")
        return shelf.get_by_role("tab").all_inner_texts()

    def step(self, name: str) -> Locator:
        """Go to a step by its name; return what it shows."""
        knob = re.compile(rf"^\d+ {re.escape(name)}( •)?$")
        self.root.locator(".archbook-rail").get_by_role("button", name=knob).click()
        step = self.root.locator(".archbook-step")
        expect(step.get_by_role("heading", name=name, exact=True).first).to_be_visible()
        self.settle()
        return step

    def tab(self, name: str) -> Locator:
        """Bring a tab to the front by its name; return what it shows."""
        knob = self.root.get_by_role("tab", name=name, exact=True)
        knob.click()
        expect(knob).to_have_attribute("aria-selected", "true")
        self.settle()
        return self.root.locator(".archbook-body > .archbook-tabs > .widget-tab-contents")

    def press(self, name: str) -> None:
        """Press a button of the board; its name may begin with the glyph of its icon."""
        self.root.get_by_role("button", name=re.compile(rf"{re.escape(name)}$")).first.click()

    def settle(self) -> None:
        """Wait until the kernel has answered, and nothing changes in the board any more."""
        self.root.evaluate(SETTLED)


SETTLED = """async board => {
  const app = window.jupyterapp;
  const kernel = app.widgetManager?.kernel
    ?? app.shell.currentWidget.sessionContext.session.kernel;
  await kernel.requestKernelInfo();
  await new Promise(done => {
    const finish = () => { watch.disconnect(); done(); };
    const watch = new MutationObserver(() => {
      clearTimeout(timer);
      timer = setTimeout(finish, QUIET);
    });
    let timer = setTimeout(finish, QUIET);
    watch.observe(board, {subtree: true, childList: true, attributes: true, characterData: true});
  });
}""".replace("QUIET", "300")
