"""Price lists as tables."""

from decimal import Decimal

import pytest

from archbook.errors import FaultyFileError
from archbook.formats.prices import price_list
from archbook.formats.prices.table import MOST_BYTES

GOOD = "part,price,currency,note\nrails,50,EUR,offer 7\ngpu/x,,EUR,\n"


def faults(content: str | bytes) -> list[str]:
    with pytest.raises(FaultyFileError) as caught:
        price_list(content, "prices.csv")
    return str(caught.value).splitlines()


def test_a_row_is_a_price_and_an_empty_one_is_not_known() -> None:
    found = price_list(GOOD, "prices.csv")
    assert found.currency == "EUR"
    rails, gpu = found.price_of("rails"), found.price_of("gpu/x")
    assert rails
    assert (rails.price, rails.note) == (Decimal(50), "offer 7")
    assert gpu
    assert gpu.price is None


@pytest.mark.parametrize("separator", [",", ";", "\t"])
def test_any_of_the_usual_separators_parts_cells(separator: str) -> None:
    content = ("\ufeff" + GOOD.replace(",", separator)).encode()
    assert set(price_list(content, "prices.csv").prices) == {"rails", "gpu/x"}


def test_columns_are_told_by_their_heads() -> None:
    found = price_list("Vendor,Currency,PRICE, Part \nAcme,USD,3,rails\n\n", "p.CSV")
    rails = found.price_of("rails")
    assert rails
    assert rails.price == 3
    assert found.currency == "USD"


def test_a_column_that_is_not_there_is_named_with_the_nearest() -> None:
    assert faults("part,prices,currency\nrails,3,EUR\n") == [
        "prices.csv:1: has no column price; is it the one called 'prices'?"
    ]
    assert faults("a,b\n1,2\n")[0] == "prices.csv:1: has no column part, only: a, b"


def test_every_fault_is_named_at_its_line() -> None:
    text = (
        "part;price;currency\nrails;1.234,56;EUR\ngpu/x;=1+1;EUR\nrails;2;EUR\n"
        ";4;\ncpu/y;5;USD\npsu/z;-1;XXQ\n"
    )
    found = "\n".join(faults(text))
    for said in (
        "prices.csv:2: price: write the number with a point",
        "prices.csv:3: price: a formula is not worked out",
        "prices.csv:4: part: the part rails is there more than once",
        "prices.csv:5: part: is needed and not there",
        "prices.csv:5: currency: is needed and not there",
        "prices.csv:6: currency: is in USD and the rows above in EUR",
        "prices.csv:7: price: an amount of money must not be below zero",
        "prices.csv:7: currency: ISO 4217 has no currency XXQ",
    ):
        assert said in found


def test_cells_are_short_and_without_controls() -> None:
    assert "longer than 200 letters" in faults(f"part,price,currency\n{'a' * 201},1,EUR\n")[0]
    assert "control characters" in faults("part,price,currency\na\x1bb,1,EUR\n")[0]


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("", "the file is empty"),
        ("part,price,currency\n", "no row below its header"),
        (b"part,price,currency\n\xff,1,EUR\n", "not UTF-8"),
        (b"a" * (MOST_BYTES + 1), "larger than 8 MiB"),
        ('part,price,currency\n"rails"x,1,EUR\n', "not CSV"),
    ],
)
def test_what_is_no_table_is_refused(content: str | bytes, said: str) -> None:
    assert said in faults(content)[0]
