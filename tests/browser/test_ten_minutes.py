"""The path of an architect who has never seen archbook: from nothing to what is handed over."""

import re
import zipfile
from datetime import UTC, date, datetime
from pathlib import Path

from playwright.sync_api import Locator, expect
from tests.browser.board import Board
from tests.browser.conftest import Opened, run

import archbook
from archbook.workspace import Workspace

ENOUGH = 90_000
"""Milliseconds for the work that takes longest, on a machine that does other things as well."""

SAVE = "() => window.jupyterapp.commands.execute('docmanager:save')"
RESTART = "() => window.jupyterapp.shell.currentWidget.sessionContext.session.kernel.restart()"
OPTION = "(box, words) => [...box.options].find(one => one.value.startsWith(words)).value"
"""The value of the first thing that a dropdown offers under words that begin so."""

WORKLOAD = {"Instances": "300", "vCPUs": "4", "RAM (GiB)": "16", "Growth (%)": "10"}
LOSSES = {
    "Control plane survives": "rack",
    "Instances survive": "host",
    "Data survives": "rack",
}
SITE = {
    "Volumes, usable (TB)": "50",
    "Racks that there are": "3",
    "Power of a rack (W)": "12000",
}


def test_a_sound_cloud_is_designed_handed_over_and_found_again(opened: Opened) -> None:
    board = opened("lab")
    begin(board)
    propose(board)
    space = taken(board)
    look(board, space)
    compare(board, space)
    hand_over(board)
    come_back(board, space)


def begin(board: Board) -> None:
    """Choose use case, release and deployer."""
    step = board.step("Use case")
    choose(step, "Use case", "General private cloud for production")
    expect(board.status).to_contain_text("General private cloud for production")
    board.visit.shoot("1 use case")
    choose(board.step("Release"), "Deployer", "Kolla-Ansible")
    board.settle()
    board.visit.shoot("2 release")


def propose(board: Board) -> None:
    """Say what the cloud carries, what it must survive and where it stands; have it proposed."""
    step = board.step("Workload")
    for label, value in WORKLOAD.items():
        fill(step, label, value)
        board.settle()
    for label, loss in LOSSES.items():
        choose(step, label, loss)
        board.settle()
    for label, value in SITE.items():
        fill(step, label, value)
        board.settle()
    board.visit.shoot("3 workload")
    board.press("Propose")
    expect(step.get_by_role("button", name=re.compile("Take this design$"))).to_be_enabled(
        timeout=ENOUGH
    )
    board.visit.shoot("4 proposed")


def taken(board: Board) -> Workspace:
    """Take the proposal; return the design that the board has kept, which holds what was asked."""
    board.press("Take this design")
    board.settle()
    expect(board.status).to_contain_text("sound: 0 errors", timeout=ENOUGH)
    space = kept(board)
    first = space.design.workload[0]
    assert (first.instances, first.vcpus, first.ram_gib) == (300, 4, 16)
    assert space.design.deployer == "kolla-ansible"
    assert {rack.power_w for rack in space.design.racks.values()} == {12_000}
    assert space.check(as_of=today()).sound
    assert min(one.headroom.value or 0 for one in space.size().sizing.resources) >= 0
    return space


def look(board: Board, space: Workspace) -> None:
    """See what the pure model gives: hosts, racks, networks, services, findings, drawings."""
    expect(board.status).to_contain_text(f"hosts: {space.blueprint().host_count()}")
    expect(board.status).to_contain_text(f"racks: {len(space.racks().site.racks)}")
    for name in ("Networks", "Services", "Servers", "Record"):
        board.step(name)
        board.visit.shoot(f"5 {name}")
    found = space.check(as_of=today()).findings.findings
    expect(board.tab("Findings").locator(".archbook-entry")).to_have_count(len(found))
    board.visit.shoot("6 findings")
    drawings = board.tab("Drawings")
    for title, view in (("Racks", "racks"), ("Topology", "topology")):
        choose(drawings, "View", title)
        expect(drawings.locator(".archbook-diagram-sheet:visible svg desc").first).to_have_text(
            str(space.draw(view))
        )
        board.visit.shoot(f"7 {view}")


def compare(board: Board, space: Workspace) -> None:
    """Hold the design against an alternative, and go back."""
    step = board.step("Workload")
    board.press("Propose")
    other = step.get_by_role("button", name=re.compile("Take alternative"))
    expect(other.first).to_be_enabled(timeout=ENOUGH)
    other.first.click()
    board.settle()
    tab = board.tab("Compare")
    choose(tab, "Compare with", "before the last change")
    board.settle()
    said = space.diff(kept(board), as_of=today()).text().strip()
    expect(tab.locator("pre:visible").first).to_have_text(said)
    board.visit.shoot("8 compared")
    board.press("Undo")
    expect(board.status).to_contain_text(f"hosts: {space.blueprint().host_count()}")


def hand_over(board: Board) -> None:
    """Export the document, and everything as one archive."""
    board.tab("Files")
    document = given(board, "Document as PDF")
    assert document.read_bytes().startswith(b"%PDF")
    names = set(zipfile.ZipFile(given(board, "Everything as ZIP")).namelist())
    assert {"design.yaml", "README.md"} <= names
    for end in ("topology.svg", ".xlsx", ".docx", ".pdf"):
        assert any(name.endswith(end) for name in names), end
    board.visit.shoot("9 handed over")


def come_back(board: Board, space: Workspace) -> None:
    """Reload the page, then restart the kernel: nothing is lost."""
    hosts = f"hosts: {space.blueprint().host_count()}"
    board.page.evaluate(SAVE)
    board.page.reload()
    board.page.locator(".jp-Notebook").wait_for(timeout=ENOUGH)
    expect(board.status).to_contain_text(hosts, timeout=ENOUGH)
    board.press("Undo")
    expect(board.status).not_to_contain_text(hosts)
    board.press("Redo")
    expect(board.status).to_contain_text(hosts)
    board.page.evaluate(RESTART)
    run(board.page)
    expect(board.status).to_contain_text(hosts, timeout=ENOUGH)
    assert kept(board).design == space.design
    board.visit.shoot("10 the next day")


def field(part: Locator, label: str) -> Locator:
    """Return a control by its name, whether or not it was changed."""
    named = part.get_by_label(label, exact=True)
    return named.or_(part.get_by_label(f"{label} (changed)", exact=True)).first


def fill(part: Locator, label: str, value: str) -> None:
    """Type into a field, as a person does, and leave it."""
    box = field(part, label)
    box.fill(value)
    box.press("Enter")


def choose(part: Locator, label: str, words: str) -> None:
    """Choose what begins with some words in a dropdown."""
    box = field(part, label)
    box.select_option(value=box.evaluate(OPTION, words))


def kept(board: Board) -> Workspace:
    """Return the design that the board has kept in its file."""
    return archbook.open(board.folder / "design.yaml")


def given(board: Board, button: str) -> Path:
    """Press a button that gives the browser a file; return the file."""
    with board.page.expect_download(timeout=ENOUGH) as waited:
        board.press(button)
    return Path(waited.value.path())


def today() -> date:
    """Return the day on which the board judges."""
    return datetime.now(UTC).date()
