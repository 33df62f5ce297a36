"""Fixes beside findings: proved once, and not without end."""

from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.edit import SetCount
from archbook.model.finding import Citation, Finding, Findings, Hit, Severity
from archbook.workspace import new
from archbook.workspace.checked import MOST_TRIALS, Checked


def _checked(count: int) -> tuple[Checked, list[Design]]:
    """Return a check with *count* findings, each with a cure of its own, and what is examined."""
    space = new("starter")
    examined: list[Design] = []

    def examine(changed: Design) -> Findings:
        examined.append(changed)
        return Findings((), (), (), ())

    hits = (
        Hit(f"group/{n}", Message("found"), candidates=((SetCount(group="cmp", count=n + 2),),))
        for n in range(count)
    )
    source = Citation("archbook", "Tests")
    found = tuple(Finding("a.b", Severity.WARNING, hit, source) for hit in hits)
    return Checked(space.design, Findings(found, (), (), ()), examine, space.catalog), examined


def test_each_fix_is_proved_once() -> None:
    checked, examined = _checked(3)
    assert len(checked.fixes()) == 3
    assert checked.fixes() == checked.fixes()
    assert (len(examined), checked.untried()) == (3, 0)


def test_of_very_many_only_the_first_are_proved_and_the_others_counted() -> None:
    checked, examined = _checked(MOST_TRIALS + 5)
    assert len(checked.fixes()) == len(examined) == MOST_TRIALS
    assert checked.untried() == 5


def test_tells_each_finding_that_was_tried() -> None:
    checked, _ = _checked(2)
    told: list[str] = []
    checked.fixes(lambda found: told.append(found.subject))
    assert told == ["group/0", "group/1"]
