"""Draw every view of every design at hand, on one page: `make gallery`, out/gallery/index.html.

The golden designs, a proposed one, clouds that others describe, and clouds imported from
inventories where these lie beside the checkout: what is ugly in a picture is seen here first.
Formats besides SVG are named as arguments, as in ``docs/gallery.py png pdf``.
"""

import sys
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from functools import partial
from html import escape
from itertools import groupby
from pathlib import Path
from time import process_time

import archbook
from archbook.errors import MissingProgramError
from archbook.workspace import Workspace
from archbook.workspace.drawing import Drawing

ROOT = Path(__file__).parents[1]
GOLDEN = ROOT / "tests" / "golden"
SITES = ROOT / "tests" / "differential" / "sites"
REAL = ROOT.parent / "shared" / "real-inputs"
FOLDER = ROOT / "out" / "gallery"

INVENTORIES: Mapping[str, tuple[str, ...]] = {
    "irnmn": ("lebtmalorny-rgb+IRNMN/etc/kolla/inventory",),
    "kolla-misc": ("JamesOBenson+Kolla-misc/templates/multinode2",),
    "landscape": (
        "SovereignCloudStack+hardware-landscape/inventory",
        "SovereignCloudStack+hardware-landscape/environments/kolla/configuration.yml",
    ),
    "stackops": (
        "GoodMannersHosting+stackops/kolla/multinode",
        "GoodMannersHosting+stackops/kolla/globals.yml",
    ),
    "stserv": ("satackey+stserv-configs/multinode",),
}
"""Name of an imported cloud → its inventory, then its settings."""

PAGE = """<!doctype html>
<meta charset="utf-8">
<title>Gallery</title>
<style>
body {{ font: 14px/1.4 sans-serif; margin: 24px; color: #1f2933; }}
h2 {{ margin: 32px 0 8px; border-bottom: 1px solid #cbd2d9; }}
main {{ display: grid; grid-template-columns: repeat(auto-fill, minmax(340px, 1fr)); gap: 16px; }}
figure {{ margin: 0; border: 1px solid #cbd2d9; padding: 8px; }}
img {{ width: 100%; height: 240px; object-fit: contain; }}
</style>
<h1>{count} pictures</h1>
{sections}
"""


@dataclass(frozen=True, slots=True)
class Shown:
    """One picture of the page: of which design, which view, and its files, the SVG first."""

    design: str
    view: str
    files: tuple[str, ...]


def designs() -> Iterator[tuple[str, Callable[[], Workspace]]]:
    """Yield the name of each design at hand, and what opens it."""
    for path in sorted(GOLDEN.glob("*.yaml")):
        yield path.stem, partial(archbook.open, path)
    yield "proposed", proposed
    for path in sorted(SITES.glob("*.yaml")):
        yield path.stem, partial(archbook.open, path, catalog=SITES / "catalog")
    if REAL.is_dir():
        for name, files in INVENTORIES.items():
            yield f"imported {name}", partial(imported, *files)


def proposed() -> Workspace:
    """Return a cloud of 300 instances that outlives the loss of a rack."""
    found = archbook.propose(
        instances=300, vcpus=4, ram_gib=16, volumes_tb=50, racks=3, survives="rack",
        alternatives=False,
    )  # fmt: skip
    return found.workspace


def imported(inventory: str, *settings: str) -> Workspace:
    """Return the cloud that an inventory beside the checkout describes."""
    files = [REAL / name for name in settings]
    return archbook.import_kolla(REAL / inventory, settings=files).workspace


def drawings(workspace: Workspace) -> Iterator[tuple[str, Drawing]]:
    """Yield every view of a design, and how it differs from the smallest of the golden ones."""
    for view in workspace.views():
        yield view, workspace.draw(view)
    yield "difference", archbook.open(GOLDEN / "lab.yaml").diff(workspace).drawing()


def drawn(suffixes: tuple[str, ...]) -> Iterator[Shown]:
    """Draw everything, and yield what was drawn."""
    for name, opened in designs():
        start = process_time()
        try:
            workspace = opened()
        except MissingProgramError as error:
            print(f"{name}: left out, {error}")
            continue
        for view, drawing in drawings(workspace):
            stem = f"{name}-{view}".replace(" ", "-")
            files = (drawing.save(FOLDER / f"{stem}.{suffix}").name for suffix in suffixes)
            yield Shown(name, view, tuple(files))
        print(f"{name}: {process_time() - start:.1f} s")


def page(pictures: list[Shown]) -> str:
    """Return the page: a section for each design, a thumbnail for each view."""
    sections = (
        f"<h2>{escape(design)}</h2>\n<main>\n{''.join(map(figure, shown))}</main>"
        for design, shown in groupby(pictures, key=lambda one: one.design)
    )
    return PAGE.format(count=len(pictures), sections="\n".join(sections))


def figure(shown: Shown) -> str:
    """Return one thumbnail, which leads to the files."""
    ways = " ".join(f'<a href="{name}">{name.rpartition(".")[2]}</a>' for name in shown.files)
    picture = f'<img loading="lazy" alt="{escape(shown.view)}" src="{shown.files[0]}">'
    link = f'<a href="{shown.files[0]}">{picture}</a>'
    return f"<figure>{link}<figcaption><b>{escape(shown.view)}</b> {ways}</figcaption></figure>\n"


def main() -> None:
    """Draw the pictures and write the page."""
    FOLDER.mkdir(parents=True, exist_ok=True)
    pictures = list(drawn(("svg", *sys.argv[1:])))
    (FOLDER / "index.html").write_text(page(pictures), encoding="utf-8")
    print(f"{len(pictures)} pictures: {FOLDER / 'index.html'}")


if __name__ == "__main__":
    main()
