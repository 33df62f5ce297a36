"""A finding is accepted with a reason, until a day; and the acceptance is taken back."""

from collections.abc import Iterator
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any

import pytest
from tests.ui.bench import DAY, Bench, in_sight

from archbook.model.edit import SetCount, SetSection
from archbook.ui.tabs.findings import Findings
from archbook.ui.tabs.waiving import HALF_A_YEAR
from archbook.workspace import new
from archbook.workspace.start import open as open_design

if TYPE_CHECKING:
    from pydantic import JsonValue

RULE, SUBJECT = "storage.image-store", "service/glance"
PRODUCTION = Path(__file__).parents[2] / "golden" / "production.yaml"


@pytest.fixture
def bench() -> Iterator[Bench]:
    made = Bench(Findings, new("textbook-htc", release="2026.2"))
    made.find("Severity").value = "warning"
    assert found(made)
    unfold(made)
    yield made
    assert made.alarms == []
    made.close()


def unfold(bench: Bench) -> None:
    """Press the button of the first finding: warnings are in the order of their rules."""
    buttons = [one for one in seen(bench) if one.description == "Waive…"]
    buttons[0].click()


def seen(bench: Bench) -> list[Any]:
    return [one for one in in_sight(bench.panel.widget) if hasattr(one, "description")]


def found(bench: Bench) -> bool:
    return (RULE, SUBJECT) in bench.session.results.check.findings.found()


def test_reason_last_day_and_name_are_written_into_the_design(
    bench: Bench, tmp_path: Path
) -> None:
    bench.find("Reason").value = "  images are on NFS  "
    bench.find("Until").value = date(2027, 3, 1)
    bench.find("Approved by").value = "Kim"
    bench.press("Waive")
    (waiver,) = bench.session.design.waivers
    assert (waiver.rule, waiver.subject) == (RULE, SUBJECT)
    assert (waiver.reason, waiver.until) == ("images are on NFS", date(2027, 3, 1))
    assert waiver.approved_by == "Kim"
    assert not found(bench)
    assert "accepted until 2027-03-01: images are on NFS" in bench.html()
    assert bench.session.save(tmp_path / "a.yaml")
    assert open_design(tmp_path / "a.yaml").design.waivers == (waiver,)


def test_half_a_year_is_offered_and_nobody_need_sign(bench: Bench) -> None:
    assert bench.find("Until").value == DAY + HALF_A_YEAR
    bench.find("Reason").value = "lab"
    bench.press("Waive")
    (waiver,) = bench.session.design.waivers
    assert waiver.until == DAY + HALF_A_YEAR
    assert waiver.approved_by == ""


def test_a_waiver_without_a_reason_is_refused_in_words(bench: Bench) -> None:
    bench.find("Reason").value = "   "
    bench.press("Waive")
    assert bench.session.design.waivers == ()
    assert "reason" in str(bench.session.messages[0])
    assert found(bench)


def test_a_waiver_without_a_last_day_is_refused_in_words(bench: Bench) -> None:
    bench.find("Reason").value = "lab"
    bench.find("Until").value = None
    bench.press("Waive")
    assert bench.session.design.waivers == ()
    assert bench.session.messages
    assert found(bench)


def test_waiving_can_be_left(bench: Bench) -> None:
    bench.find("Reason").value = "lab"
    bench.press("Cancel")
    assert "Reason" not in bench.names()
    assert not bench.session.can_undo


def test_a_waiver_is_taken_back(bench: Bench) -> None:
    bench.find("Reason").value = "<b>lab</b>"
    bench.press("Waive")
    assert "&lt;b&gt;lab&lt;/b&gt;" in bench.html()
    bench.press("Take the waiver back")
    assert bench.session.design.waivers == ()
    assert found(bench)
    assert "Take the waiver back" not in bench.names()
    bench.session.undo()
    assert not found(bench)


def test_a_second_waiver_leaves_the_first_one_alone(bench: Bench) -> None:
    bench.find("Reason").value = "lab"
    bench.press("Waive")
    unfold(bench)
    bench.find("Reason").value = "one disk"
    bench.press("Waive")
    assert [one.reason for one in bench.session.design.waivers] == ["lab", "one disk"]


def waive(*pairs: tuple[str, str]) -> Bench:
    """Return the textbook design with waivers of these rules and subjects."""
    waivers: list[JsonValue] = [
        {"rule": rule, "subject": subject, "reason": "lab", "until": "2027-01-01"}
        for rule, subject in pairs
    ]
    space = new("textbook-htc", release="2026.2")
    return Bench(Findings, space.apply(SetSection(section="waivers", value=waivers)))


def test_a_waiver_that_names_its_subject_in_short_is_taken_back_too() -> None:
    bench = waive((RULE, "glance"))
    assert not found(bench)
    bench.press("Take the waiver back")
    assert bench.session.design.waivers == ()
    assert found(bench)
    bench.close()


def test_only_the_waiver_of_that_finding_is_taken_back() -> None:
    subject = "service/ceilometer"
    bench = waive(("services.closure", subject), ("services.telemetry-store", subject))
    first, second = (one for one in seen(bench) if one.description == "Take the waiver back")
    first.click()
    assert [one.rule for one in bench.session.design.waivers] == ["services.telemetry-store"]
    second.click()
    assert bench.session.design.waivers == ()
    bench.close()


def test_what_is_accepted_stays_the_same_widget() -> None:
    bench = Bench(Findings, PRODUCTION)
    before = bench.panel.widget.children[-1].children
    assert len(before) == 2
    bench.session.change(SetCount(group="cmp", count=21))
    assert bench.panel.widget.children[-1].children == before
    bench.press("Take the waiver back")
    assert bench.session.design.waivers == ()
    assert bench.session.results.check.findings.waived == ()
    assert bench.panel.widget.children[-1].children == ()
    bench.close()
