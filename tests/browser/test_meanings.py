"""What labels mean can be read in the browser, beside the label that it belongs to."""

from playwright.sync_api import Locator, expect
from tests.browser.conftest import Opened

from archbook.catalog.library import bundled

FACTS = bundled()


def middle(found: Locator) -> float:
    """Return how far down the page the middle of something is."""
    box = found.bounding_box()
    assert box
    return box["y"] + box["height"] / 2


def test_a_mark_stands_level_with_its_service_and_tells_its_mission(opened: Opened) -> None:
    step = opened("lab").step("Services")
    mark = step.get_by_title(FACTS.service("heat").mission.en, exact=True)
    expect(mark).to_be_visible()
    assert abs(middle(mark) - middle(step.get_by_label("Heat", exact=True))) < 4


def test_options_and_host_groups_tell_what_they_are(opened: Opened) -> None:
    board = opened("lab")
    routing = FACTS.option("routing").explains.en
    expect(board.step("Services").get_by_title(routing, exact=True)).to_be_attached()
    purpose = FACTS.role("control").purpose.en
    expect(board.step("Hosts").get_by_title(purpose, exact=True).first).to_be_attached()
