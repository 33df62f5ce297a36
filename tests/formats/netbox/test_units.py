"""NetBox's units and type names as quantities."""

import pytest

from archbook.formats.netbox.units import KG, MM, gbps_of, rounded


@pytest.mark.parametrize(
    ("kind", "gbps"),
    [
        ("100base-tx", 0.1),
        ("1000base-t", 1),
        ("2.5gbase-t", 2.5),
        ("10gbase-x-sfpp", 10),
        ("25gbase-x-sfp28", 25),
        ("400gbase-x-qsfpdd", 400),
        ("1.6tbase-x-osfp1600", 1600),
        ("32gfc-sfp28", 32),
        ("other", None),
        ("ieee802.11ax", None),
        ("infiniband-hdr", None),
        ("base-", None),
    ],
)
def test_a_type_name_says_the_speed(kind: str, gbps: float | None) -> None:
    assert gbps_of(kind) == gbps


def test_units_are_those_of_the_agreements() -> None:
    assert rounded(21 * KG["lb"]) == 9.53
    assert rounded(16 * KG["oz"]) == rounded(KG["lb"])
    assert 500 * KG["g"] == 0.5
    assert 19 * MM["in"] == pytest.approx(482.6)
