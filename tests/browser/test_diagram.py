"""The drawing that can be walked through.

Its script against a model that writes down what it is told, and the whole widget in JupyterLab, in
Notebook 7 and in Voilà.
"""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import nbformat
import pytest
from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Browser, Locator, Page, expect
from tests.browser.board import RUN_ALL
from tests.browser.servers import ROOT, Jupyter, jupyter
from tests.browser.visit import Visit, begin

from archbook.i18n.translation import translate
from archbook.ui.diagram.view import LABELS
from archbook.workspace import open as open_design

HERE = ROOT / "src" / "archbook" / "ui" / "diagram"
MODEL = """traits => {
  const heard = {};
  window.traits = traits;
  window.saved = [];
  window.sent = [];
  window.model = {
    get: name => traits[name],
    set: (name, value) => { traits[name] = value; },
    save_changes: () => saved.push(traits.selected),
    send: message => sent.push(message),
    on: (name, act) => { heard[name] = act; },
    off: name => { delete heard[name]; },
  };
  window.change = told => {
    Object.assign(traits, told);
    for (const name of Object.keys(told)) heard[`change:${name}`]?.();
  };
  window.told = (message, data) => heard['msg:custom'](message, [new TextEncoder().encode(data)]);
}"""
"""Stands for Python: keeps the traits, and writes down what the page saves and sends."""

RENDER = """async script => {
  const address = URL.createObjectURL(new Blob([script], {type: 'text/javascript'}));
  const module = await import(address);
  window.close_ = module.default.render({model, el: document.getElementById('here')});
}"""

PAGE = """<!doctype html><html lang="en"><title>A drawing</title><meta charset="utf-8">
<style>body {{ margin: 8px; font: 13px sans-serif; }} {css}</style>
<main><div id="here"></div><div style="height: 3000px"></div></main>"""


def drawing(view: str, design: str = "production") -> str:
    return open_design(ROOT / "tests" / "golden" / f"{design}.yaml").draw(view).svg()


@dataclass(frozen=True)
class Drawn:
    """A drawing on a page without Python."""

    page: Page

    @property
    def stage(self) -> Locator:
        """Where the drawing stands."""
        return self.page.locator(".archbook-diagram-stage")

    def box(self, identifier: str) -> Locator:
        """Return what has an id."""
        kinds = ("node", "frame", "area", "link", "section", "chip")
        named = ",".join(f"[data-{kind}='{identifier}']" for kind in kinds)
        return self.stage.locator(named).first

    def rings(self, kind: str) -> Locator:
        """Return the rings of a kind."""
        return self.stage.locator(f".archbook-ring-{kind}")

    def place(self) -> str:
        """Return where the drawing is, and how large."""
        return str(
            self.page.evaluate("document.querySelector('.archbook-diagram-sheet').style.transform")
        )

    def change(self, **told: object) -> None:
        """Set traits as Python does."""
        self.page.evaluate("told => change(told)", told)

    def told(self, name: str) -> Any:  # noqa: ANN401 - JSON
        """Return what a name holds on the page."""
        return self.page.evaluate(name)

    def press(self, *keys: str) -> None:
        """Press keys, one after the other."""
        for key in keys:
            self.page.keyboard.press(key)

    def names(self) -> list[str]:
        """Return the names of all that can be chosen."""
        return self.stage.get_by_role("option").all_text_contents()

    def here(self) -> str:
        """Return the name of the box where the keyboard is."""
        active = self.stage.get_attribute("aria-activedescendant")
        return self.page.locator(f"#{active}").text_content() or ""


@pytest.fixture
def seen(browser: Browser, request: pytest.FixtureRequest, tmp_path: Path) -> Iterator[Visit]:
    """Return a page that reaches nothing but this machine; the test fails if it tried."""
    visit = begin(browser, request.node.name, tmp_path)
    yield visit
    visit.page.context.close()
    assert visit.strangers == []
    assert visit.errors == []


@pytest.fixture
def drawn(seen: Visit) -> Callable[..., Drawn]:
    """Return a function that puts a drawing on a page."""

    def put(svg: str = "", view: str = "topology", language: str = "en") -> Drawn:
        css = (HERE / "diagram.css").read_text(encoding="utf-8")
        seen.page.set_content(PAGE.format(css=css))
        traits = {
            "svg": svg or drawing(view),
            "view": view,
            "marked": [],
            "selected": "",
            "height": "560px",
            "labels": {name: translate(words, language) for name, words in LABELS.items()},
        }
        seen.page.evaluate(MODEL, traits)
        seen.page.evaluate(RENDER, (HERE / "diagram.js").read_text(encoding="utf-8"))
        return Drawn(seen.page)

    return put


def test_a_click_chooses_and_is_told_once(drawn: Callable[..., Drawn]) -> None:
    here = drawn()
    here.page.get_by_role("button", name="Fit the drawing").click()  # both boxes are in sight
    here.box("storage/volumes").click()
    here.box("host/net-01").click()
    expect(here.rings("selected")).to_have_count(1)
    here.page.wait_for_function("saved.length")
    assert here.told("saved") == ["host/net-01"]  # the first of two quick ones is not sent
    said = here.page.get_by_role("status")
    expect(said).to_contain_text("Chosen: net-01")


def test_a_drag_pans_and_chooses_nothing(drawn: Callable[..., Drawn]) -> None:
    here = drawn()
    before = here.place()
    here.box("group/cmp").hover()
    here.page.mouse.down()
    here.page.mouse.move(300, 200, steps=4)
    here.page.mouse.up()
    assert here.place() != before
    assert here.told("traits.selected") == ""


def test_the_wheel_scrolls_the_page_unless_ctrl_is_held(drawn: Callable[..., Drawn]) -> None:
    here = drawn()
    before = here.place()
    here.stage.hover()
    here.page.mouse.wheel(0, 200)
    here.page.wait_for_function("window.scrollY > 0")
    assert here.place() == before
    expect(here.stage.locator(".archbook-shown")).to_have_text("Hold Ctrl to zoom with the wheel")
    here.page.evaluate("window.scrollTo(0, 0)")
    here.page.keyboard.down("Control")
    here.page.mouse.wheel(0, -200)
    here.page.keyboard.up("Control")
    here.page.wait_for_function(
        "before => document.querySelector('.archbook-diagram-sheet').style.transform !== before",
        arg=before,
    )


@pytest.mark.parametrize("view", ["topology", "racks", "networks", "services", "flows"])
def test_the_arrow_keys_reach_every_box_in_order(drawn: Callable[..., Drawn], view: str) -> None:
    here = drawn(view=view)
    boxes = here.told(
        "[...document.querySelectorAll('[data-node],[data-frame],[data-area]')]"
        ".filter(one => !one.dataset.frame?.startsWith('tier/')).length"
    )
    here.stage.focus()
    walked: list[str] = []
    while len(walked) < len(here.names()):
        here.press("ArrowRight")
        walked.append(here.here())
        if len(walked) > 1 and walked[-1] == walked[-2] and len(walked) > boxes:
            break
    assert walked[:boxes] == here.names()[:boxes]
    assert all(walked)


def test_keys_choose_go_inside_zoom_and_clear(drawn: Callable[..., Drawn]) -> None:
    here = drawn(view="placement")
    here.stage.focus()
    here.press("ArrowRight")
    first = here.here()
    assert first.startswith("ctl")
    here.press("PageDown")
    assert here.here() == "Keystone"
    here.press("ArrowRight", "Enter")
    here.page.wait_for_function("saved.length")
    assert here.told("saved") == ["group/ctl/keystone/keystone-api"]
    here.press("PageUp")
    assert here.here() == first
    here.press("0")
    fitted = here.place()
    here.press("+")
    assert here.place() != fitted
    here.press("0")
    assert here.place() == fitted
    here.press("Shift+ArrowRight")
    assert here.place() != fitted
    here.press("Escape")
    assert here.told("traits.selected") == ""
    expect(here.rings("selected")).to_have_count(0)


def test_a_drawing_opens_so_that_it_can_be_read(drawn: Callable[..., Drawn]) -> None:
    """A tall one shows its top; all of it is one key away."""
    here = drawn()
    percent = here.page.locator(".archbook-diagram-percent")
    assert int((percent.text_content() or "").split()[0]) >= 50
    assert here.place().startswith("translate(")
    top = here.stage.locator("svg").bounding_box()
    stage = here.stage.bounding_box()
    assert top
    assert stage
    assert abs(top["y"] - stage["y"]) < 3
    here.stage.focus()
    here.press("0")
    whole = here.stage.locator("svg").bounding_box()
    assert whole
    assert whole["height"] <= stage["height"] + 1 < top["height"]


def test_down_goes_below_and_up_comes_back(drawn: Callable[..., Drawn]) -> None:
    here = drawn()
    here.stage.focus()
    here.press("Home", "ArrowDown")
    assert here.here() == "DMZ"
    here.press("ArrowDown")
    assert here.here() == "Firewall"
    here.press("ArrowUp")
    assert here.here() == "DMZ"


def test_a_new_drawing_of_the_same_view_keeps_place_and_choice(
    drawn: Callable[..., Drawn],
) -> None:
    here = drawn()
    here.box("storage/volumes").click()
    here.page.get_by_role("button", name="Larger").click()
    here.page.get_by_role("button", name="Larger").click()
    before = here.place()
    space = open_design(ROOT / "tests" / "golden" / "production.yaml")
    changed = space.design.model_copy(update={"title": "Another"})
    here.change(svg=space.with_design(changed).draw("topology").svg())
    assert here.place() == before
    expect(here.rings("selected")).to_have_count(1)
    here.change(view="racks", svg=drawing("racks"))
    here.stage.focus()
    here.press("0")
    after = here.place()
    here.page.get_by_role("button", name="Fit the drawing").click()
    assert here.place() == after != before


def test_marks_are_seen_without_colour_and_come_into_sight(drawn: Callable[..., Drawn]) -> None:
    here = drawn(view="racks")
    here.page.get_by_role("button", name="Actual size").click()
    here.change(marked=["host/cmp-20", "host/ctl-01", "no/such-box"])
    expect(here.rings("marked")).to_have_count(2)
    dashes = here.rings("marked").first.evaluate("one => getComputedStyle(one).strokeDasharray")
    assert dashes != "none"
    sight = here.stage.bounding_box()
    assert sight
    for ring in here.rings("marked").all():
        box = ring.bounding_box()
        assert box
        assert sight["x"] <= box["x"]
        assert box["x"] + box["width"] <= sight["x"] + sight["width"]
        assert sight["y"] <= box["y"]
        assert box["y"] + box["height"] <= sight["y"] + sight["height"]
    here.change(marked=[])
    expect(here.rings("marked")).to_have_count(0)


def test_a_line_is_marked_along_itself(drawn: Callable[..., Drawn]) -> None:
    here = drawn()
    here.change(marked=["tunnel@seoul"])
    expect(here.rings("marked").first).to_be_attached()
    assert here.rings("marked").first.evaluate("one => one.localName") == "polyline"


HOSTILE = """<svg xmlns="http://www.w3.org/2000/svg" xmlns:xlink="http://www.w3.org/1999/xlink"
 width="200" height="100" viewBox="0 0 200 100" onload="window.hit = 1"><title>x</title>
<script>window.hit = 2</script>
<foreignObject width="50" height="50"><body xmlns="http://www.w3.org/1999/xhtml">
<img src="x" onerror="window.hit = 3"/></body></foreignObject>
<a xlink:href="javascript:window.hit = 4"><rect width="200" height="100" fill="#fff"/></a>
<image href="http://example.org/track.png" width="1" height="1"/>
<g data-node="group/&lt;img src=x onerror=alert(1)&gt;"><title>t</title>
<rect x="10" y="10" width="80" height="40" onclick="window.hit = 5"/>
<text x="12" y="30">&lt;script&gt;window.hit = 6&lt;/script&gt;</text></g></svg>"""


def test_nothing_in_a_drawing_acts_or_fetches(drawn: Callable[..., Drawn]) -> None:
    here = drawn(svg=HOSTILE)
    here.stage.locator("[data-node]").click()
    here.page.wait_for_function("saved.length")
    assert here.told("saved") == ["group/<img src=x onerror=alert(1)>"]
    assert here.names() == ["<script>window.hit = 6</script>"]
    assert here.told("window.hit") is None
    assert here.stage.locator("script, foreignObject, iframe, img").count() == 0


def test_what_is_no_drawing_is_said(drawn: Callable[..., Drawn]) -> None:
    here = drawn(svg="<svg><g>")
    expect(here.stage).to_contain_text("This drawing cannot be shown.")
    here.change(svg=drawing("topology"))
    expect(here.box("group/cmp")).to_be_visible()


def test_the_page_tells_that_it_is_looked_at(drawn: Callable[..., Drawn]) -> None:
    here = drawn()
    assert here.told("sent") == [{"seen": True}]
    here.page.wait_for_timeout(350)
    here.page.evaluate("window.dispatchEvent(new Event('focus'))")
    assert here.told("sent") == [{"seen": True}] * 2
    here.page.evaluate("close_()")
    here.page.wait_for_timeout(350)
    here.page.evaluate("window.dispatchEvent(new Event('focus'))")
    assert here.told("sent.length") == 2


def test_a_file_is_saved_under_its_name(drawn: Callable[..., Drawn]) -> None:
    here = drawn()
    with here.page.expect_download() as waiting:
        here.page.evaluate("told({download: '../a.csv', type: 'text/csv'}, 'a,b')")
    assert waiting.value.suggested_filename.endswith("a.csv")
    assert Path(waiting.value.path()).read_text(encoding="utf-8") == "a,b"


def test_full_screen_and_back(drawn: Callable[..., Drawn]) -> None:
    here = drawn()
    small = here.stage.bounding_box()
    here.page.get_by_role("button", name="Full screen").click()
    expect(here.page.locator(".archbook-diagram-full")).to_be_visible()
    large = here.stage.bounding_box()
    assert small
    assert large
    assert large["height"] > small["height"]
    here.page.get_by_role("button", name="Full screen").click()
    expect(here.page.locator(".archbook-diagram-full")).to_have_count(0)


def test_a_double_click_goes_near(drawn: Callable[..., Drawn]) -> None:
    here = drawn()
    before = here.box("host/net-01").bounding_box()
    here.box("host/net-01").dblclick()
    here.page.wait_for_timeout(300)
    after = here.box("host/net-01").bounding_box()
    assert before
    assert after
    assert after["width"] > 2 * before["width"]


@pytest.mark.parametrize("view", ["topology", "matrix", "racks"])
def test_axe_finds_no_grave_fault(drawn: Callable[..., Drawn], view: str) -> None:
    here = drawn(view=view)
    here.stage.focus()
    here.press("ArrowRight", "Enter")
    found = Axe().run(here.page).response["violations"]
    assert [one["id"] for one in found if one["impact"] in ("serious", "critical")] == []


def test_korean_names_its_buttons(drawn: Callable[..., Drawn]) -> None:
    here = drawn(language="ko")
    for name in ("larger", "fit", "full"):
        words = translate(LABELS[name], "ko")
        expect(here.page.get_by_role("button", name=words, exact=True)).to_be_visible()


CELL = """import ipywidgets
from archbook.ui.diagram import DiagramView
from archbook.workspace import new
view = DiagramView()
view.draw("topology", new("production-private").draw("topology").svg())
said = ipywidgets.HTML("nothing yet")
counted = ipywidgets.HTML("0")
def seen():
    counted.value = str(int(counted.value) + 1)
view.on_seen(seen)
def chosen(change):
    said.value = "python heard " + change["new"]
    view.download("chosen.txt", change["new"].encode(), "text/plain")
    view.marked = [change["new"]]
view.observe(chosen, "selected")
ipywidgets.VBox([view, said, counted])"""

PLACES: dict[str, Callable[[Jupyter, str], str]] = {
    "lab": lambda server, path: server.lab(path),
    "notebook": lambda server, path: server.notebook(path),
    "voila": lambda server, path: f"{server.address}/voila/render/{path}?token={server.token}",
}


@pytest.fixture(scope="module")
def server(browser: Browser, tmp_path_factory: pytest.TempPathFactory) -> Iterator[Jupyter]:
    """Run Jupyter, which also serves Voilà, on a folder with one small notebook."""
    assert browser.is_connected()  # without one, no server needs to be started
    with jupyter(tmp_path_factory.mktemp("diagram")) as running:
        yield running


@pytest.mark.parametrize("where", sorted(PLACES))
def test_python_hears_and_answers(
    server: Jupyter, browser: Browser, tmp_path: Path, where: str
) -> None:
    notebook = nbformat.v4.new_notebook(cells=[nbformat.v4.new_code_cell(CELL)])
    notebook.metadata["kernelspec"] = {"name": "python3", "display_name": "Python 3"}
    (server.folder / f"{where}.ipynb").write_text(nbformat.writes(notebook), encoding="utf-8")
    visit = begin(browser, f"diagram-{where}", tmp_path)
    page = visit.page
    ours: list[str] = []
    page.on("pageerror", lambda error: ours.append(error.stack or "no stack"))
    page.goto(PLACES[where](server, f"{where}.ipynb"))
    if where != "voila":
        page.locator(".jp-Notebook").wait_for(timeout=60_000)
        page.evaluate(RUN_ALL)
    stage = page.locator(".archbook-diagram-stage")
    stage.locator("[data-node='host/net-01']").wait_for(timeout=60_000)
    with page.expect_download() as waiting:
        stage.locator("[data-node='host/net-01']").click()
    expect(page.get_by_text("python heard host/net-01")).to_be_visible()
    expect(stage.locator(".archbook-ring-marked")).to_have_count(1)
    assert waiting.value.suggested_filename == "chosen.txt"
    stage.focus()
    page.keyboard.press("0")
    page.keyboard.press("0")  # in JupyterLab's command mode this would restart the kernel
    page.keyboard.press("Home")
    page.keyboard.press("Enter")
    expect(page.get_by_text("python heard outside")).to_be_visible()
    expect(page.get_by_role("dialog")).to_have_count(0)
    expect(page.locator(".widget-html", has_text="1").last).to_be_visible()
    visit.shoot(where)
    page.context.close()
    # Notebook 7 has faults of its own on an empty notebook; they come from its own bundle.
    assert [stack for stack in ours if "/static/" not in stack] == []
