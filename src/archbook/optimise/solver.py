"""The one file that knows the solver: HiGHS."""

from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from typing import TYPE_CHECKING

from archbook.errors import MissingProgramError
from archbook.i18n import Message
from archbook.optimise.program import INFINITE, Outcome, Program

if TYPE_CHECKING:
    import highspy

_EXACT = {"mip_abs_gap": 1e-6, "mip_feasibility_tolerance": 1e-9}
"""HiGHS would let a row be missed by more than an instance's share of a large host."""


@dataclass(slots=True)
class Solver:
    """HiGHS with so many seconds for everything.

    Attributes:
        seconds: What is left.
        gap: Share of a value that need not be looked for; 0: the very best is.
        runs: How often it was started.
    """

    seconds: float
    gap: float = 0.0
    runs: int = 0

    @contextmanager
    def lent(self, share: float, gap: float = 0.0) -> Iterator["Solver"]:
        """Yield a solver with a share of the seconds that are left; what it takes is taken here.

        Args:
            share: Share of the seconds.
            gap: Share of a value that need not be looked for.
        """
        lent = Solver(self.seconds * share, max(gap, self.gap))
        before = lent.seconds
        yield lent
        self.seconds -= before - lent.seconds
        self.runs += lent.runs

    def smallest(self, program: Program, aim: Mapping[int, float]) -> Outcome:
        """Make the sum of *aim* (column → number) as small as it can be.

        Raises:
            MissingProgramError: HiGHS is not there.
        """
        if not program.upper:
            return _of_nothing(program)
        if self.seconds <= 0:
            return Outcome(None, INFINITE, -INFINITE, proved=False)
        solver = _started(self.seconds, self.gap)
        solver.passModel(_model(program, aim))
        solver.run()
        self.seconds -= solver.getRunTime()
        self.runs += 1
        return _outcome(solver, exact=self.gap <= 0)


def _started(seconds: float, gap: float) -> "highspy.Highs":
    try:
        import highspy  # noqa: PLC0415 - an optional package, slow to load
    except ImportError:
        text = "HiGHS chooses servers and is not there: pip install 'archbook[sizing]'"
        raise MissingProgramError(Message(text)) from None

    class Quiet(highspy.Highs):
        """HiGHS without the greeting that it prints where results go."""

        def enableCallbacks(self) -> None:  # noqa: N802 - HiGHS's name; it is what greets
            self.silent()

    solver: highspy.Highs = Quiet()  # type: ignore[no-untyped-call]  # HiGHS types no __init__
    for name, value in {**_EXACT, "time_limit": seconds, "mip_rel_gap": gap}.items():
        solver.setOptionValue(name, value)
    return solver


def _model(program: Program, aim: Mapping[int, float]) -> "highspy.HighsLp":
    import highspy  # noqa: PLC0415 - an optional package, slow to load

    starts, places, numbers = [0], [], []
    for row in program.rows:
        places += list(row.terms)
        numbers += list(row.terms.values())
        starts.append(len(places))
    kinds = (highspy.HighsVarType.kContinuous, highspy.HighsVarType.kInteger)
    columns, rows = len(program.upper), len(program.rows)
    model = highspy.HighsLp()
    model.num_col_, model.num_row_ = columns, rows
    model.col_cost_ = [aim.get(place, 0.0) for place in range(columns)]
    model.col_lower_, model.col_upper_ = [0.0] * columns, program.upper
    model.row_lower_ = [row.lower for row in program.rows]
    model.row_upper_ = [row.upper for row in program.rows]
    model.integrality_ = [kinds[whole] for whole in program.whole]
    matrix = model.a_matrix_
    matrix.format_ = highspy.MatrixFormat.kRowwise
    matrix.num_col_, matrix.num_row_ = columns, rows
    matrix.start_, matrix.index_, matrix.value_ = starts, places, numbers
    return model


def _of_nothing(program: Program) -> Outcome:
    """Return the outcome of a program without columns, which HiGHS calls empty."""
    if all(row.lower <= 0 <= row.upper for row in program.rows):
        return Outcome((), 0.0, 0.0, proved=True)
    return Outcome(None, INFINITE, INFINITE, proved=True)


def _outcome(solver: "highspy.Highs", *, exact: bool) -> Outcome:
    import highspy  # noqa: PLC0415 - an optional package, slow to load

    status, info = solver.getModelStatus(), solver.getInfo()
    ended = highspy.HighsModelStatus
    if status == ended.kInfeasible:
        return Outcome(None, INFINITE, INFINITE, proved=True)
    if info.primal_solution_status != highspy.SolutionStatus.kSolutionStatusFeasible:
        return Outcome(None, INFINITE, float(info.mip_dual_bound), proved=False)
    proved = status == ended.kOptimal
    value = float(info.objective_function_value)
    bound = value if proved and exact else min(value, float(info.mip_dual_bound))
    return Outcome(tuple(solver.getSolution().col_value), value, bound, proved)
