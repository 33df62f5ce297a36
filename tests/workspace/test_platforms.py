"""The verb: platforms compared, with a catalog of one's own too."""

from pathlib import Path

import pytest

import archbook
from archbook.catalog import bundled
from archbook.catalog.library import with_folder
from archbook.errors import UnknownNameError
from archbook.model.catalog.platform import CRITERIA
from archbook.workspace.platforms import platforms

OURS = """\
schema: platform/v1
id: ours
title: {en: Ours, ko: 우리 플랫폼}
name: Ours
explains: {en: What we built., ko: 우리가 만들었다.}
licence: {en: None., ko: 없음.}
scores:
  cost:
    points: 4
    why: {en: It is paid for., ko: 이미 비용을 치렀다.}
    source: archbook
sources:
  archbook: [name, explains, licence, scores]
"""


def test_a_workspace_compares_with_its_own_catalog() -> None:
    found = archbook.new("starter").platforms({"cost": 2})
    assert found.document() == platforms(bundled(), {"cost": 2}).document()


def test_the_frame_has_a_row_per_platform_and_a_column_per_criterion() -> None:
    frame = platforms(bundled(), {"cost": 3}).frame()
    assert list(frame.columns) == ["platform", "status", "total", "known", *CRITERIA]
    assert len(frame) == 11
    assert frame["total"].is_monotonic_decreasing
    nutanix = frame.set_index("platform").loc["Nutanix Cloud Platform"]
    assert nutanix.isna()["ecosystem"]
    assert nutanix["cost"] == 1


def test_a_platform_of_ones_own_is_one_file(tmp_path: Path) -> None:
    (tmp_path / "platforms").mkdir()
    (tmp_path / "platforms" / "ours.yaml").write_text(OURS, encoding="utf-8")
    first = platforms(with_folder(tmp_path)).document()["platforms"][0]
    assert (first["id"], first["total"]) == ("ours", 4.0)
    assert len(first["unknown"]) == len(CRITERIA) - 1


def test_a_slip_in_a_criterion_is_named() -> None:
    with pytest.raises(UnknownNameError, match="vendor_lock_in"):
        platforms(bundled(), {"vendor_lockin": 1})
