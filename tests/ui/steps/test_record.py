"""The step of the record: decisions, assumptions, waivers, and what the cloud leans on."""

from pathlib import Path

from tests.ui.bench import Bench

from archbook.model.operations import Kept
from archbook.model.purchase import Licence
from archbook.model.record import Assumption, Decision
from archbook.ui.steps.record import Record

PRODUCTION = Path(__file__).parents[2] / "golden" / "production.yaml"


def test_a_decision_is_written_down_with_what_lost() -> None:
    bench = Bench(Record)
    bench.press("Add: Decision")
    assert bench.session.design.decisions == (Decision(id="decision-1", what="", why=""),)
    bench.find("Decision", "Decisions")
    bench.find("ID").value = "d1"
    bench.find("Reason", "Decisions").value = "it is <cheaper>\nand known"
    bench.find("Instead of").value = "linuxbridge\n\nml2/ovs"
    (made,) = bench.session.design.decisions
    assert (made.id, made.why) == ("d1", "it is <cheaper>\nand known")
    assert made.instead_of == ("linuxbridge", "ml2/ovs")
    assert "<cheaper>" not in bench.html()


def test_an_assumption_comes_and_goes() -> None:
    bench = Bench(Record)
    before = bench.session.design.assumptions
    bench.press("Add: Assumption")
    assert bench.session.design.assumptions == (*before, Assumption(what="", why=""))
    bench.press("Remove: Assumption")
    assert bench.session.design.assumptions == before


def test_a_waiver_shows_the_finding_that_it_covers_and_is_taken_back() -> None:
    bench = Bench(Record, PRODUCTION)
    (waived,) = bench.session.results.check.findings.waived
    assert str(waived.finding.message) in bench.html("Waivers")
    bench.find("Holds until").value = bench.session.results.day.replace(year=2020)
    assert bench.session.results.check.findings.waived == ()
    assert "It covers no finding" in bench.html("Waivers")
    bench.press("Remove: Waiver")
    assert bench.session.design.waivers == ()


def test_a_waiver_without_a_reason_is_refused() -> None:
    bench = Bench(Record, PRODUCTION)
    reason = bench.session.design.waivers[0].reason
    bench.find("Reason", "Waivers").value = "  "
    assert bench.session.messages
    assert bench.find("Reason", "Waivers").value == reason


def test_surroundings_are_stated_and_unsaid() -> None:
    bench = Bench(Record)
    bench.find("Time servers").value = "10.0.0.1\n10.0.0.2"
    bench.find("Air gapped").value = True
    around = bench.session.design.surroundings
    assert (around.ntp, around.air_gapped) == (("10.0.0.1", "10.0.0.2"), True)
    bench.find("Time servers").value = ""
    bench.find("Air gapped").value = False
    assert "surroundings" not in bench.session.design.model_fields_set


def test_backups_are_one_record_that_comes_and_goes() -> None:
    bench = Bench(Record)
    bench.press("Add: Backups")
    bench.find("Full copies").value = "3"
    assert bench.session.design.operations.backups == Kept(full=3)
    bench.press("Remove: Backups")
    assert bench.session.design.operations.backups is None


def test_spare_parts_and_licences_are_bought() -> None:
    bench = Bench(Record)
    bench.find("disk", "Purchase").value = "4.5"
    bench.find("CPU", "Purchase").value = "2"
    bench.press("Add: Licence")
    bought = bench.session.design.purchase
    assert bought.spares_percent == {"disk": 4.5, "cpu": 2}
    assert bought.licences == (Licence(item="licence"),)
    bench.find("disk", "Purchase").value = ""
    assert bench.session.design.purchase.spares_percent == {"cpu": 2}
    for wrong in ("many", "-1", "nan"):
        bench.find("CPU", "Purchase").value = wrong
        assert bench.session.messages, wrong
        assert bench.find("CPU", "Purchase").value == "2"
