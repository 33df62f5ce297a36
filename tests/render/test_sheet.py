"""A sheet has its title block and its legend at the same place, and a fingerprint of its model."""

from collections.abc import Mapping
from dataclasses import replace

from archbook.model.scene import Scene
from archbook.render.marks import Label, Sheet
from archbook.render.sheet import EDGE, model_hash, sheet


def _texts(made: Sheet) -> dict[str, tuple[float, float]]:
    return {
        mark.text: (x + mark.left, y + mark.y)
        for x, y, mark, _ in made.walk()
        if isinstance(mark, Label)
    }


def test_the_title_block_names_the_sheet(scenes: Mapping[str, Scene]) -> None:
    scene = scenes["production/topology"]
    shown = _texts(sheet(scene, "en"))
    assert {"Acme private cloud", "Topology", "1", model_hash(scene)} <= set(shown)


def test_title_block_and_legend_stand_at_the_foot(scenes: Mapping[str, Scene]) -> None:
    for scene in scenes.values():
        made = sheet(scene, "en")
        shown = _texts(made)
        x, y = shown[model_hash(scene)]
        assert x > made.width / 2
        assert 0 < made.height - y < 2 * EDGE
        for key in scene.legend:
            left, base = shown[str(key.meaning)]
            assert left < made.width - EDGE
            assert base > made.height - 300


def test_the_fingerprint_changes_with_the_model(scenes: Mapping[str, Scene]) -> None:
    scene = scenes["lab/topology"]
    changed = replace(scene, nodes=(replace(scene.nodes[0], times=3), *scene.nodes[1:]))
    assert model_hash(scene) == model_hash(replace(scene))
    assert model_hash(scene) != model_hash(changed)
