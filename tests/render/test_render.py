"""One way in: known suffixes only, the same bytes each time, on any machine."""

import os
import pickle
import subprocess
import sys
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

import pytest

from archbook.errors import OutputError
from archbook.model.scene import Scene
from archbook.render import SUFFIXES, render

ALONE = """
import pickle, sys
from hashlib import sha256
from archbook.render import SUFFIXES, render
scene = pickle.load(open(sys.argv[1], "rb"))
print(*(sha256(render(scene, suffix)).hexdigest() for suffix in SUFFIXES))
"""


def test_the_suffixes_are_known() -> None:
    assert SUFFIXES == ("svg", "png", "mmd", "dot")


@pytest.mark.parametrize("suffix", ["gif", "", "svg.exe"])
def test_an_unknown_suffix_names_the_known_ones(scenes: Mapping[str, Scene], suffix: str) -> None:
    with pytest.raises(OutputError, match="svg, png, mmd, dot"):
        render(scenes["lab/topology"], suffix)


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
