"""A form shows what holds, and hands on the whole record with what a person has changed."""

from datetime import date
from typing import Any, ClassVar, Literal

import pytest
from pydantic import Field
from tests.ui.bench import Bench

from archbook.model.written import Written
from archbook.session import Results
from archbook.ui.desk import Desk
from archbook.ui.forms.form import Form, Record


class Sample(Written):
    """One field of each kind."""

    truth: bool = False
    choice: Literal["one_way", "other"] = "one_way"
    perhaps: Literal["one", "two"] | None = None
    several: tuple[Literal["a", "b"], ...] = ()
    count: int = 3
    ram_gib: float | None = Field(None, description="Memory.")
    note: str = ""
    lines: tuple[str, ...] = ()
    day: date | None = None
    named: str | None = Field(None, title="Called")


class Sheet:
    """A form of a sample that keeps what it is handed."""

    start: ClassVar[Record | None] = None

    def __init__(self, desk: Desk) -> None:
        """Make the form, with nothing stated."""
        self.stated: Record = {}
        self._desk = desk
        offers = {"named": lambda _: (("the first", "first"), ("the second", "second"))}
        self._form = Form(desk, Sample, self._take, offers=offers)
        self.widget: Any = self._form.widget

    def show(self, results: Results) -> None:
        """Show what was handed on last."""
        self._form.show(self.stated, self.start, results)

    def _take(self, record: Record) -> None:
        def taken() -> None:
            self.stated = record
            self._desk.quietly(lambda: self.show(self._desk.session.results))

        self._desk.heed(taken)


class Marked(Sheet):
    """The same, of a design that began with nothing stated."""

    start: ClassVar[Record | None] = {}


@pytest.fixture
def bench() -> Bench:
    return Bench(Sheet)


def sheet(bench: Bench) -> Record:
    panel: Any = bench.panel
    stated: Record = panel.stated
    return stated


@pytest.mark.parametrize(
    ("control", "given", "stated"),
    [
        ("Truth", True, {"truth": True}),
        ("Choice", "other", {"choice": "other"}),
        ("Perhaps", "two", {"perhaps": "two"}),
        ("b", True, {"several": ["b"]}),
        ("Count", "1,200", {"count": 1200}),
        ("RAM (GiB)", "2.5", {"ram_gib": 2.5}),
        ("Note", "  words ", {"note": "words"}),
        ("Lines", "x\n\ny", {"lines": ["x", "y"]}),
        ("Day", date(2026, 3, 1), {"day": "2026-03-01"}),
        ("Called", "second", {"named": "second"}),
    ],
)
def test_each_kind_of_control_hands_on_its_value(
    bench: Bench, control: str, given: object, stated: Record
) -> None:
    bench.find(control).value = given
    assert sheet(bench) == stated
    bench.find(control).value = bench.find(control).value
    assert sheet(bench) == stated


def test_a_default_is_shown_and_not_stated(bench: Bench) -> None:
    assert bench.find("Count").value == "3"
    bench.find("Count").value = "4"
    bench.find("Count").value = "3"
    assert sheet(bench) == {}
    bench.find("Truth").value = True
    bench.find("Truth").value = False
    assert sheet(bench) == {}


def test_what_is_taken_away_is_no_longer_stated(bench: Bench) -> None:
    bench.find("RAM (GiB)").value = "2"
    bench.find("RAM (GiB)").value = ""
    bench.find("Perhaps").value = "one"
    bench.find("Perhaps").value = ""
    assert sheet(bench) == {}
    assert bench.find("Perhaps").options[0] == ("not said", "")


def test_a_choice_reads_as_words_and_one_of_somebody_else_stays(bench: Bench) -> None:
    assert ("one way", "one_way") in bench.find("Choice").options
    panel: Any = bench.panel
    panel.stated = {"named": "third"}
    bench.session.undo()
    assert bench.find("Called").value == "third"


def test_what_differs_from_the_start_is_marked() -> None:
    bench = Bench(Marked)
    bench.find("Count").value = "5"
    assert bench.find("Count").description == "Count (changed)"
    assert bench.find("Note").description == "Note"


def test_a_field_says_what_it_means(bench: Bench) -> None:
    assert 'title="Memory."' in bench.html()
