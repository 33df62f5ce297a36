"""What a component takes of its host, in words: what is known, and for what it holds."""

import pytest

from archbook.catalog import bundled
from archbook.model.catalog.component import Footprint
from archbook.report.component import component_leaf
from archbook.report.footprint import footprint_said
from archbook.report.lines import leaf_text
from archbook.report.service import service_leaf


def _explained(component: str) -> str:
    leaf = component_leaf(bundled().component(component), bundled(), "en")
    return " ".join(leaf_text(leaf, "en").split())


def test_each_step_of_size_is_a_line_of_its_own() -> None:
    said = _explained("ceph-mon")
    assert "Takes: for the host, with at most 300 OSDs; cores: 2; memory: 64 GiB" in said
    assert "Takes: for the host; cores: 2; memory: 128 GiB" in said


def test_what_no_source_gives_is_not_said() -> None:
    footprint = Footprint(per="member", ram_gib=1.5, source="archbook")
    assert str(footprint_said(footprint)) == "for each member; memory: 1.5 GiB"
    assert "Takes" not in _explained("nova-scheduler")


def test_the_type_of_an_api_is_said() -> None:
    assert "API type: compute" in _explained("nova-api")
    assert "API type" not in _explained("nova-scheduler")


@pytest.mark.parametrize(
    "line",
    [
        "neutron-fwaas (since Newton, not in Victoria, Wallaby, Xena, Yoga): gives users",
        "networking-ovn (from Newton to Train): drove OVN from outside Neutron. Since Ussuri",
    ],
)
def test_what_is_released_beside_a_service_is_said_with_its_life(line: str) -> None:
    leaf = service_leaf(bundled().service("neutron"), bundled(), "en")
    assert f"Released beside it: {line}" in " ".join(leaf_text(leaf, "en").split())
