"""The solver: its optimum, its bound, its end of time, and its absence."""

import sys

import pytest

from archbook.errors import MissingProgramError
from archbook.optimise.program import Program, total
from archbook.optimise.solver import Solver


def halves(least: float) -> Program:
    """Return a program whose best whole answer is above that in parts."""
    program = Program()
    column = program.column(9)
    program.at_least(total([column], 2.0), least)
    return program


def test_whole_numbers_are_found_and_proved() -> None:
    outcome = Solver(10).smallest(halves(3), {0: 5.0})
    assert outcome.values == (2.0,)
    assert (outcome.value, outcome.bound, outcome.proved) == (10.0, 10.0, True)


def test_nothing_that_fits_is_proved_too() -> None:
    outcome = Solver(10).smallest(halves(19), {0: 5.0})
    assert outcome.infeasible
    assert outcome.bound == float("inf")


def test_a_program_without_columns_is_nothing_or_impossible() -> None:
    empty = Program()
    assert Solver(10).smallest(empty, {}).value == 0
    empty.at_least({}, 1)
    assert Solver(10).smallest(empty, {}).infeasible


def test_without_time_nothing_is_said() -> None:
    outcome = Solver(0).smallest(halves(3), {0: 5.0})
    assert (outcome.values, outcome.proved) == (None, False)


def test_what_a_lent_solver_takes_is_taken() -> None:
    solver = Solver(10)
    with solver.lent(0.5) as lent:
        assert lent.seconds == 5
        lent.seconds -= 2
    assert solver.seconds == 8


def test_its_absence_is_said(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setitem(sys.modules, "highspy", None)
    with pytest.raises(MissingProgramError, match="archbook"):
        Solver(10).smallest(halves(3), {0: 5.0})


def test_it_prints_nothing(capfd: pytest.CaptureFixture[str]) -> None:
    Solver(10).smallest(halves(3), {0: 5.0})
    assert capfd.readouterr().out == ""
