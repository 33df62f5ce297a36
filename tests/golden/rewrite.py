"""Write the golden files anew (`make golden`); a person reads the difference before it is kept.

For each design of this folder: what is placed, found, sized, to be bought and drawn, in files
that open in an ordinary viewer. `test_golden.py` compares them byte for byte.
"""

import json
import re
from datetime import date
from hashlib import sha256
from pathlib import Path
from typing import Any

import archbook
from archbook.workspace.drawing import Drawing

HERE = Path(__file__).parent

AS_OF = date(2026, 11, 24)
"""The day on which waivers are judged: fixed, so that no golden file changes by itself."""


def designs() -> tuple[Path, ...]:
    """Return the golden designs."""
    return tuple(sorted(HERE.glob("*.yaml")))


def folder_of(design: Path) -> Path:
    """Return the folder with the golden files of *design*."""
    return design.with_suffix("")


def golden_files(design: Path) -> dict[str, bytes]:
    """Return what archbook makes of *design* today: file name → content."""
    workspace = archbook.open(design)
    bill = workspace.bom()
    topology = workspace.draw("topology")
    return {
        "plan.json": _json(workspace.plan().document()),
        "findings.json": _json(workspace.check(as_of=AS_OF).document()),
        "size.json": _json(workspace.size().document()),
        "bill.csv": bill.file("csv").encode(),
        "bill.md": bill.file("md").encode(),
        "topology.svg": topology.render("svg"),
        "topology.mmd": topology.render("mmd"),
        "placement.svg": workspace.draw("placement").render("svg"),
        "document.md": workspace.design_document(as_of=AS_OF, anyway=True).render("md"),
        "drawings.json": _json({view: _drawn(workspace.draw(view)) for view in workspace.views()}),
    }


def _drawn(drawing: Drawing) -> dict[str, Any]:
    """Return what tells one drawing from another: `make gallery` shows the picture itself."""
    scene, svg = drawing.scene, drawing.render("svg")
    size = re.search(rb'viewBox="0 0 (\S+) (\S+)"', svg)
    return {
        "pixels": b" x ".join(size.groups()).decode() if size else "",
        "boxes": len(scene.nodes) + len(scene.frames) + len(scene.areas) + len(scene.elevations),
        "links": len(scene.all_links()),
        "sha256": sha256(svg).hexdigest(),
    }


def _json(document: dict[str, Any]) -> bytes:
    return (json.dumps(document, indent=1, ensure_ascii=False) + "\n").encode()


def rewrite(design: Path) -> None:
    """Write the golden files of *design*; files that are no longer made go."""
    folder = folder_of(design)
    folder.mkdir(exist_ok=True)
    made = golden_files(design)
    for old in folder.iterdir():
        if old.name not in made:
            old.unlink()
    for name, content in made.items():
        (folder / name).write_bytes(content)


if __name__ == "__main__":
    for golden_design in designs():
        rewrite(golden_design)
        print(f"wrote {folder_of(golden_design).relative_to(HERE)}")  # noqa: T201 - a command
