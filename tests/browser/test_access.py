"""The board for everybody: by keyboard, with a screen reader, in any light, on any screen."""

from collections.abc import Callable, Iterator
from typing import Literal

import pytest
from playwright.sync_api import expect
from tests.browser.axe import faults
from tests.browser.board import Board, Kind

Opened = Callable[..., Board]
Theme = Literal["light", "dark"]

FRONTS: list[tuple[Kind, Theme]] = [
    ("lab", "light"),
    ("lab", "dark"),
    ("notebook", "light"),
    ("app", "light"),
    ("app", "dark"),
]
SIZES = [(1280, 720), (1920, 1080), (3840, 2160)]


def everywhere(board: Board) -> Iterator[str]:
    """Go to every step and to every tab, one after the other; yield its name."""
    for name in board.steps():
        board.step(name)
        board.settle()
        yield f"step {name}"
    for name in board.tabs():
        board.tab(name)
        board.settle()
        yield f"tab {name}"


@pytest.mark.parametrize(("kind", "theme"), FRONTS)
def test_no_step_and_no_tab_has_a_grave_fault(opened: Opened, kind: Kind, theme: Theme) -> None:
    board = opened(kind, theme=theme)
    found: dict[str, list[str]] = {}
    for place in everywhere(board):
        board.visit.shoot(place)
        for fault in faults(board):
            found.setdefault(fault, []).append(place)
    assert not found, "\n".join(f"{fault} ({', '.join(found[fault])})" for fault in found)


@pytest.mark.parametrize("kind", ["lab", "app"])
def test_every_control_has_a_name_and_is_whole_on_any_screen(opened: Opened, kind: Kind) -> None:
    board = opened(kind)
    found = []
    for place in everywhere(board):
        found += [f"{place}: no name: {one}" for one in board.root.evaluate(NAMELESS)]
        for width, height in SIZES:
            board.page.set_viewport_size({"width": width, "height": height})
            cut = [*board.root.evaluate(CUT), *board.page.evaluate(SIDEWAYS)]
            found += [f"{place} on {width} × {height}: {one}" for one in cut]
            board.visit.shoot(f"{place} {width}")
    assert not found, "\n".join(found)


SIDEWAYS = """() => document.documentElement.scrollWidth > window.innerWidth
  ? ['the page scrolls sideways'] : []"""

CUT = """async board => {
  for (let frame = 0; frame < 3; frame += 1) await new Promise(requestAnimationFrame);
  const right = Math.min(window.innerWidth, board.getBoundingClientRect().right) + 1;
  const controls = board.querySelectorAll('button, input, select, textarea, [role=tab]');
  const short = one => one.matches('button, [role=tab]')
    && [one, ...one.querySelectorAll('*')].some(part =>
      part.clientWidth > 0 && part.scrollWidth > part.clientWidth + 1);
  const squeezed = (one, tall) => {
    for (let round = one.parentElement; round !== board; round = round.parentElement) {
      const clips = getComputedStyle(round).overflowY !== 'visible';
      if (clips && round.clientHeight + 2 < tall) return true;
    }
    return false;
  };
  return [...controls].filter(one => {
    if (!one.offsetParent) return false;
    const box = one.getBoundingClientRect();
    if (!box.width) return false;
    return box.right > right || box.left < 0 || short(one) || squeezed(one, box.height);
  }).map(one => (one.labels?.[0]?.innerText || one.innerText || one.outerHTML).slice(0, 120));
}"""
"""The controls that leave the board sideways, whose words do not fit in, or that stand in a place
too low to show them whole."""


NAMELESS = """board => [
  ...board.querySelectorAll('input, select, textarea, button, [role=tab], svg[role=img]')]
  .filter(one => one.offsetParent !== null || one.tagName === 'svg')
  .filter(one => {
    const words = one.getAttribute('aria-label') || one.getAttribute('title')
      || [...(one.labels || [])].map(label => label.innerText).join(' ')
      || one.innerText || one.querySelector?.('title')?.textContent || '';
    return !words.trim();
  })
  .map(one => one.outerHTML.slice(0, 200))"""
"""The controls and pictures in sight that have no name."""


@pytest.mark.parametrize("kind", ["lab", "app"])
def test_the_keyboard_reaches_every_step_and_every_tab(opened: Opened, kind: Kind) -> None:
    board = opened(kind)
    board.rail.first.focus()
    for place, name in enumerate(board.steps()):
        expect(board.rail.nth(place)).to_be_focused()
        board.page.keyboard.press("Enter")
        expect(board.root.get_by_role("heading", name=name, exact=True).first).to_be_visible()
        board.page.keyboard.press("Tab")
    front = board.root.get_by_role("tab")
    front.first.focus()
    for name in board.tabs()[1:]:
        board.page.keyboard.press("ArrowRight")
        board.page.keyboard.press("Enter")
        chosen = board.root.get_by_role("tab", name=name, exact=True)
        expect(chosen).to_have_attribute("aria-selected", "true")


@pytest.mark.parametrize("kind", ["lab", "app"])
def test_a_theme_turns_the_board_and_leaves_the_drawing_on_paper(
    opened: Opened, kind: Kind
) -> None:
    board = opened(kind, theme="dark")
    ground, words = board.status.evaluate(COLOURS)
    assert ground < words, "light words on a dark ground"
    expect(board.root.locator(".archbook-diagram-sheet svg").first).to_be_visible()


COLOURS = """line => {
  const bright = colour =>
    colour.match(/[\\d.]+/g).slice(0, 3).reduce((sum, one) => sum + Number(one), 0);
  const clear = style => /, 0\\)$/.test(style.backgroundColor);
  let ground = line;
  while (ground.parentElement && clear(getComputedStyle(ground))) ground = ground.parentElement;
  const {backgroundColor} = getComputedStyle(ground);
  return [bright(backgroundColor), bright(getComputedStyle(line).color)];
}"""
"""How bright the ground and the words of something are."""
