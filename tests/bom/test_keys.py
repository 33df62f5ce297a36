"""Keys by which price lists name parts."""

import pytest

from archbook.bom.keys import cable_key, disk_key, memory_key, slug
from archbook.i18n import Message
from archbook.model.blueprint import Reason
from archbook.model.hardware import Disk
from archbook.model.rack_plan import Cables

WHY = Reason(Message("because"), "design")


@pytest.mark.parametrize(
    ("name", "expected"),
    [
        ("Intel Xeon Gold 6430", "intel-xeon-gold-6430"),
        ("EPYC_9654 (96 cores)", "epyc-9654-96-cores"),
        ("E5-2690 v4", "e5-2690-v4"),
        ("하이퍼바이저", "하이퍼바이저"),
        ("=+-", "unspecified"),
    ],
)
def test_a_slug_is_stable_and_plain(name: str, expected: str) -> None:
    assert slug(name) == expected
    assert slug(slug(name)) == expected


def test_sizes_have_no_exponent_and_no_zeros() -> None:
    assert disk_key(Disk(size_gb=30_720_000.0, media="hdd")) == "disk/hdd-30720000gb"
    assert disk_key(Disk(size_gb=960.5)) == "disk/ssd-960.5gb"
    assert memory_key(None) == "memory/unspecified"


@pytest.mark.parametrize(
    ("cables", "expected"),
    [
        (("host", "dac", 25.0, 3.0, 1, None, ("", ""), WHY), "cable/dac-25g-3m"),
        (("uplink", "fibre", 100.0, None, 1, None, ("", ""), WHY), "cable/fibre-100g-unspecified"),
        (("out_of_band", "twisted_pair", 1.0, 2.5, 1, None, ("", ""), WHY),
         "cable/twisted-pair-1g-2.5m"),
        (("power", "power", None, None, 1, None, ("", ""), WHY, "iec-60320-c13"),
         "cable/power-c13-unspecified"),
    ],
)  # fmt: skip
def test_cables_are_told_apart_by_medium_speed_and_length(
    cables: tuple[object, ...], expected: str
) -> None:
    assert cable_key(Cables(*cables)) == expected  # type: ignore[arg-type]  # a row of a table
