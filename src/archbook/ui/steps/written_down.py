"""Parts of a step: decisions, assumptions and waivers."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.record import Assumption, Decision, Waiver
from archbook.report.names import SEVERITIES
from archbook.session import Results
from archbook.ui.forms import Kept, Record

SHOWN = 40
"""Letters of a sentence by which it is called in a dropdown."""


def decisions() -> Kept:
    """Return what the section of decisions holds."""
    return Kept(Decision, Message("Decision"), "decision", called=_decision, fresh=_unsaid)


def assumptions() -> Kept:
    """Return what the section of assumptions holds."""
    return Kept(Assumption, Message("Assumption"), "assumption", called=_assumption, fresh=_unsaid)


def waivers() -> Kept:
    """Return what the section of waivers holds; a finding is waived where it is shown."""
    return Kept(Waiver, Message("Waiver"), "waiver", called=_waiver, told=_covered, can_add=False)


def _unsaid(_: Results, record: Record) -> Record:
    """Return a new record with nothing in its sentences: a person writes them."""
    return {name: held if name == "id" else "" for name, held in record.items()}


def _decision(record: Record) -> str:
    return _short(f"{record['id']}: {record['what']}")


def _assumption(record: Record) -> str:
    return _short(str(record["what"]))


def _waiver(record: Record) -> str:
    return _short(f"{record['rule']} {record['subject']}")


def _short(text: str) -> str:
    return text if len(text) <= SHOWN else f"{text[: SHOWN - 1]}…"


def _covered(results: Results, record: Record) -> Iterator[Message]:
    """Say which findings a waiver covers."""
    waived = [
        one.finding
        for one in results.check.findings.waived
        if one.finding.rule == record["rule"]
        and record["subject"] in {one.finding.subject, one.finding.subject.rpartition("/")[2]}
    ]
    for found in waived:
        severity = SEVERITIES[found.severity]
        yield Message(
            "Covers: {severity}: {finding}", {"severity": severity, "finding": found.message}
        )
    if not waived:
        yield Message("It covers no finding: what it waived is gone, or its last day is past.")
