"""One way in: known suffixes only, the same bytes each time, on any machine."""

import os
import pickle
import re
import subprocess
import sys
from collections.abc import Mapping
from hashlib import sha256
from io import BytesIO
from pathlib import Path

import pytest
from PIL import Image

from archbook.errors import OutputError
from archbook.model.scene import Scene
from archbook.render import SUFFIXES, render
from archbook.views.registry import all_views

PRODUCTION = Path(__file__).parents[1] / "golden" / "production.yaml"

ALONE = """
import pickle, sys
from hashlib import sha256
from archbook.render import SUFFIXES, render
scene = pickle.load(open(sys.argv[1], "rb"))
print(*(sha256(render(scene, suffix)).hexdigest() for suffix in SUFFIXES))
"""


def test_the_suffixes_are_known() -> None:
    assert SUFFIXES == ("d2", "dot", "drawio", "mmd", "pdf", "png", "py", "svg")


@pytest.mark.parametrize("suffix", ["gif", "", "svg.exe"])
def test_an_unknown_suffix_names_the_known_ones(scenes: Mapping[str, Scene], suffix: str) -> None:
    with pytest.raises(OutputError, match="d2, dot, drawio, mmd, pdf, png, py, svg"):
        render(scenes["lab/topology"], suffix)


def test_each_module_of_the_writers_writes_the_format_of_its_name(
    scenes: Mapping[str, Scene],
) -> None:
    for suffix in SUFFIXES:
        assert render(scenes["lab/topology"], suffix), suffix


def test_a_png_can_be_larger(scenes: Mapping[str, Scene]) -> None:
    one, two = (
        Image.open(BytesIO(render(scenes["lab/topology"], "png", scale=scale))) for scale in (1, 2)
    )
    assert two.size == (2 * one.width, 2 * one.height)


def test_a_suffix_may_have_its_dot(scenes: Mapping[str, Scene]) -> None:
    scene = scenes["lab/topology"]
    assert render(scene, ".SVG") == render(scene, "svg")


@pytest.mark.parametrize("seed", ["0", "4242"])
@pytest.mark.parametrize("name", ["production/placement", "large/topology"])
def test_the_same_scene_gives_the_same_bytes(
    scenes: Mapping[str, Scene], name: str, seed: str, tmp_path: Path
) -> None:
    scene = scenes[name]
    kept = tmp_path / "scene"
    kept.write_bytes(pickle.dumps(scene))
    other = subprocess.run(
        [sys.executable, "-c", ALONE, str(kept)],
        capture_output=True,
        check=True,
        text=True,
        cwd=tmp_path,
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    here = [sha256(render(scene, suffix)).hexdigest() for suffix in SUFFIXES]
    assert other.stdout.split() == here


def test_drawing_an_svg_needs_no_rasteriser(
    scenes: Mapping[str, Scene], monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setitem(sys.modules, "resvg_py", None)
    assert render(scenes["lab/topology"], "svg")


ANEW = """
import sys
from hashlib import sha256
import archbook
space = archbook.open(sys.argv[1])
for view in space.views():
    svg = space.draw(view).render("svg")
    print(view, sha256(svg).hexdigest())
"""


def _drawn_anew(seed: str, folder: Path) -> str:
    ran = subprocess.run(
        [sys.executable, "-c", ANEW, str(PRODUCTION)],
        capture_output=True,
        check=True,
        text=True,
        cwd=folder,
        env=os.environ | {"PYTHONHASHSEED": seed, "PYTHONPATH": os.pathsep.join(sys.path)},
    )
    return ran.stdout


def test_the_same_design_gives_the_same_bytes_in_every_view(tmp_path: Path) -> None:
    """From the file on: no order of a set, no folder and no day finds its way into a drawing."""
    one, other = tmp_path / "one", tmp_path / "other"
    one.mkdir()
    other.mkdir()
    drawn = _drawn_anew("0", one)
    assert len(drawn.splitlines()) >= len(all_views())
    assert _drawn_anew("4242", other) == drawn


def test_no_file_names_a_folder_of_this_machine(scenes: Mapping[str, Scene]) -> None:
    tops = "|".join(path.name for path in Path("/").iterdir() if path.is_dir())
    path = re.compile(rf"(?<![\w+/.])/({tops})/")
    assert path.search(f'href="{Path(__file__)}"')
    for name, scene in scenes.items():
        for suffix in ("svg", "dot", "mmd", "d2", "drawio", "py"):
            assert not path.search(render(scene, suffix).decode()), f"{name}.{suffix}"
