"""Cables in words."""

from archbook.i18n import Message
from archbook.model.blueprint import Reason
from archbook.model.rack_plan import Cables
from archbook.views.parts.cable_words import listed, made_of

WHY = Reason(Message("because"), "archbook")


def _cable(medium: str, length: float | None, count: int = 1, **more: object) -> Cables:
    given = {
        "purpose": "host",
        "medium": medium,
        "gbps": 25.0,
        "length_m": length,
        "count": count,
        "optic": None,
        "ends": ("group/a", "switch/b"),
        "reason": WHY,
    }
    return Cables(**(given | more))  # type: ignore[arg-type]  # any field may be given


def _listed(*cables: Cables) -> list[str]:
    return [str(line) for line in listed(cables)]


def test_each_medium_says_how_far_it_reaches() -> None:
    cables = [_cable("dac", 2), _cable("dac", 3), _cable("fibre", None), _cable("aoc", 5)]
    assert str(made_of(cables)) == (
        "copper (DAC), 2 to 3 m; fibre, length not known; active optical (AOC), 5 m"
    )
    assert str(made_of([])) == "cable not known"


def test_like_cables_are_counted_together_the_fastest_first() -> None:
    slow, fast = _cable("twisted_pair", 2, 3, gbps=1.0), _cable("dac", 2, 4)
    assert _listed(slow, fast, slow) == ["4 × 25G copper (DAC), 2 m", "6 × 1G twisted pair, 2 m"]


def test_what_is_not_known_of_a_cable_is_said() -> None:
    assert _listed(_cable("fibre", None, gbps=None)) == [
        "1 × fibre of unknown speed, length not known"
    ]
    assert _listed(_cable("power", None)) == ["1 × power cord, plug not known"]
    assert _listed(_cable("power", None, plug="iec-60320-c13")) == [
        "1 × power cord, iec-60320-c13"
    ]


def test_optics_and_splits_belong_to_a_cable() -> None:
    assert _listed(_cable("fibre", 20, optic="25gbase-sr")) == [
        "1 × 25G fibre, 20 m, 25gbase-sr at both ends"
    ]
    assert _listed(_cable("dac", 2, split=4)) == ["1 × 25G copper (DAC), 2 m, split into 4"]
