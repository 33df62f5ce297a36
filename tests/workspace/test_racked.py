"""Racks that show themselves."""

import archbook

DESIGN = "production-private"


def test_frames_have_units_in_their_columns() -> None:
    racked = archbook.new(DESIGN).racks()
    racks, mounted, cables = racked.frame(), racked.mounted_frame(), racked.cables_frame()
    assert {"height_u", "used_u", "free_u", "weight_kg", "load_w"} <= set(racks.columns)
    assert len(racks) == len(racked.site.racks)
    assert list(mounted.columns)[:3] == ["rack", "position_u", "height_u"]
    assert len(mounted) == sum(len(rack.mounted) for rack in racked.site.racks)
    assert {"gbps", "length_m", "count"} <= set(cables.columns)


def test_it_shows_itself() -> None:
    racked = archbook.new(DESIGN, language="ko").racks()
    shown = racked._repr_mimebundle_()
    assert "<table" in shown["text/html"]
    assert shown["text/plain"] == str(racked)
    assert racked.csv().startswith("rack,")
