"""The workbook as a web page: how it opens, whom it lets in, and how it ends."""

import re
import signal
from collections.abc import Callable

import pytest
from playwright.sync_api import expect
from tests.browser.board import Board
from tests.browser.servers import App
from tests.browser.visit import Visit

from archbook.cli.settings import Settings
from archbook.cli.web.words import words

Apps = Callable[..., App]

ENGLISH = words(Settings())


def test_the_token_opens_the_board_and_leaves_the_address(visit: Visit, apps: Apps) -> None:
    running = apps()
    visit.page.goto(running.address)
    Board(visit, "app").ready()
    assert "token" not in visit.page.url
    expect(visit.page).to_have_title(ENGLISH["title"])
    visit.page.reload()
    Board(visit, "app").ready()


def test_without_the_token_the_page_says_where_it_is(visit: Visit, apps: Apps) -> None:
    address, _, token = apps("--lang", "ko").address.partition("?token=")
    korean = words(Settings(language="ko"))
    visit.page.goto(address)
    expect(visit.page.get_by_role("heading")).to_have_text(korean["token"])
    visit.shoot("asked")
    field = visit.page.get_by_label(korean["label"])
    field.fill("wrong")
    field.press("Enter")
    expect(visit.page.get_by_role("alert")).to_have_text(korean["wrong"])
    visit.page.get_by_label(korean["label"]).fill(token)
    visit.page.get_by_role("button").click()
    Board(visit, "app").ready()


@pytest.mark.parametrize(
    ("asked", "preferred", "shown"),
    [
        ("system", "dark", "dark"),
        ("system", "light", "light"),
        ("dark", "light", "dark"),
        ("light", "dark", "light"),
    ],
)
def test_colours_are_the_systems_unless_told_otherwise(
    visits: Callable[..., Visit], apps: Apps, asked: str, preferred: str, shown: str
) -> None:
    visit = visits(preferred)
    visit.page.goto(apps("--theme", asked).address)
    Board(visit, "app").ready()
    expect(visit.page.locator("body")).to_have_class(re.compile(rf"\btheme-{shown}\b"))
    wanted = {"dark": "rgb(17, 17, 17)", "light": "rgb(255, 255, 255)"}[shown]
    expect(visit.page.locator("body")).to_have_css("background-color", wanted)


def test_a_page_whose_server_is_gone_says_so(visit: Visit, apps: Apps) -> None:
    running = apps()
    visit.page.goto(running.address)
    Board(visit, "app").ready()
    running.process.send_signal(signal.SIGINT)
    assert running.process.wait(30) == 0
    lost = visit.page.locator("#archbook-lost")
    expect(lost).to_be_visible()
    expect(lost).to_contain_text(ENGLISH["lost"])
    visit.shoot("lost")


def test_a_kernel_ends_with_its_page(visit: Visit, apps: Apps) -> None:
    running = apps("--verbose")
    visit.page.goto(running.address)
    Board(visit, "app").ready()
    visit.leave()
    log = running.folder.parent / "server.log"
    for _ in range(100):
        if "Kernel shutdown" in log.read_text(encoding="utf-8"):
            return
        visit.page.wait_for_timeout(100)
    pytest.fail(log.read_text(encoding="utf-8"))
