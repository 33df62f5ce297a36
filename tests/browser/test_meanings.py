"""What labels mean can be read in the browser, beside the label that it belongs to."""

from collections.abc import Callable

from playwright.sync_api import Locator, Page, expect

from archbook.catalog.library import bundled

Open = Callable[..., Page]

FACTS = bundled()


def middle(found: Locator) -> float:
    """Return how far down the page the middle of something is."""
    box = found.bounding_box()
    assert box
    return box["y"] + box["height"] / 2


def test_a_mark_stands_level_with_its_service_and_tells_its_mission(workbook: Open) -> None:
    board = workbook().locator(".archbook")
    mark = board.get_by_title(FACTS.service("heat").mission.en, exact=True)
    expect(mark).to_be_visible()
    mark_box, label_box = (
        mark.bounding_box(),
        board.get_by_label("Heat", exact=True).bounding_box(),
    )
    assert mark_box
    assert label_box
    middle = [box["y"] + box["height"] / 2 for box in (mark_box, label_box)]
    assert abs(middle[0] - middle[1]) < 4


def test_layers_options_and_host_groups_tell_what_they_are(workbook: Open) -> None:
    page = workbook()
    board = page.locator(".archbook")
    network = FACTS.concept("network-services").explains.en
    expect(board.get_by_title(network, exact=True)).to_be_visible()
    expect(board.get_by_title(FACTS.role("control").purpose.en, exact=True)).to_be_visible()
    page.get_by_role("tab", name="Options", exact=True).click()
    routing = FACTS.option("routing").explains.en
    expect(board.get_by_title(routing, exact=True)).to_be_visible()
