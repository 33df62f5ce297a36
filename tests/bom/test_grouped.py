"""Lines put together by kind, year or group."""

from archbook.bom.grouped import phases, sums
from archbook.i18n import Message
from archbook.model.bill import BillLine, LineKind
from archbook.model.blueprint import Reason

WHY = Reason(Message("because"), "design")


def line(kind: LineKind, part: str, quantity: int | None, phase: int, of: str) -> BillLine:
    return BillLine(part, kind, part, quantity, phase, of, WHY)


LINES = (
    line("server", "server/a", 3, 1, "group/ctl"),
    line("server", "server/a", 20, 1, "group/cmp"),
    line("server", "server/a", 5, 3, "group/cmp"),
    line("disk", "disk/b", 6, 1, "group/ctl"),
    line("disk", "disk/b", None, 1, "group/cmp"),
    line("cpu", "cpu/c", 40, 1, "group/cmp"),
    line("spare", "server/a", 1, 1, "cloud"),
)


def test_by_kind_each_part_comes_once_and_spares_apart() -> None:
    found = [(one.kind, one.part, one.known, one.unknown) for one in sums(LINES)]
    assert found == [
        ("server", "server/a", 28, 0),
        ("cpu", "cpu/c", 40, 0),
        ("disk", "disk/b", 6, 1),
        ("spare", "server/a", 1, 0),
    ]


def test_by_year() -> None:
    found = [(one.under, one.part, one.known) for one in sums(LINES, "phase")]
    assert found[0] == ("1", "server/a", 23)
    assert found[-1] == ("3", "server/a", 5)


def test_by_group_in_the_order_of_the_design() -> None:
    found = [one.under for one in sums(LINES, "group")]
    assert list(dict.fromkeys(found)) == ["group/ctl", "group/cmp", "cloud"]


def test_a_sum_with_an_unknown_line_is_not_known() -> None:
    disk = next(one for one in sums(LINES) if one.kind == "disk")
    assert disk.quantity() is None
    server = next(one for one in sums(LINES) if one.kind == "server")
    assert [server.quantity(year) for year in phases(LINES)] == [23, 0, 5]
