"""Currencies of ISO 4217."""

import sys

import pytest

from archbook.errors import MissingProgramError
from archbook.formats.prices.currencies import digits


@pytest.mark.parametrize(("code", "places"), [("EUR", 2), ("KRW", 0), ("JPY", 0), ("KWD", 3)])
def test_decimal_places(code: str, places: int) -> None:
    assert digits(code) == places


def test_without_the_package_its_extra_is_named(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "iso4217", None)
    with pytest.raises(MissingProgramError, match=r"archbook\[sizing\]"):
        digits("EUR")
