"""Servers that can be bought, read from a file."""

import pytest

from archbook.errors import FaultyFileError
from archbook.formats.server_choices import server_choices

ONE = """\
hardware:
  a: {cores: 32, ram_gib: 256, cost: 9000, at_most: 4, height_u: 2, uses: [control]}
"""


def test_an_offer_is_a_profile_and_what_only_an_offer_says() -> None:
    (found,), currency = server_choices(f"currency: EUR\n{ONE}", "offers.yaml")
    assert currency == "EUR"
    assert (found.name, found.cost, found.height_u, found.at_most) == ("a", 9000, 2, 4)
    assert (found.profile.cores, found.uses) == (32, ("control",))
    assert "cost" not in type(found.profile).model_fields


def test_what_is_not_said_is_unknown() -> None:
    (found,), currency = server_choices("hardware: {a: {cores: 32}}", "offers.yaml")
    assert (found.cost, found.height_u, found.typical_w, found.at_most, currency) == (
        *(None,) * 4,
        "",
    )


@pytest.mark.parametrize(
    ("text", "said"),
    [
        (ONE, "no currency is"),
        ("currency: EUR\nhardware: {}\n", "hardware"),
        ("currency: EUR\nhardware: {a: {cost: -1}}\n", "cost"),
        ("currency: EUR\nhardware: {a: {price: 1}}\n", "price"),
        ("currency: EUR\nhardware: {a: {uses: [cooking]}}\n", "uses"),
    ],
)
def test_what_cannot_be_used_is_named_with_its_line(text: str, said: str) -> None:
    with pytest.raises(FaultyFileError, match=said) as refused:
        server_choices(text, "offers.yaml")
    assert str(refused.value).startswith("offers.yaml:")
