"""The working of a finding, for people."""

from archbook.i18n import Message
from archbook.model.finding import Citation, Finding, Hit, Severity
from archbook.report.working import numbers


def test_whole_numbers_are_written_without_a_point() -> None:
    evidence: dict[str, float | int | str] = {
        "needed_mib": 4096.0,
        "ratio": 1.5,
        "members": 20,
        "where": "rack 1.0",
    }
    hit = Hit("cloud", Message("too little"), evidence)
    found = Finding("a.b", Severity.INFO, hit, Citation("archbook", "Waivers"))
    assert numbers(found) == (
        "needed mib = 4096",
        "ratio = 1.5",
        "members = 20",
        "where = rack 1.0",
    )
