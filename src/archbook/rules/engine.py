"""check(): hold a blueprint against the rules."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.profile import ProfileEntry
from archbook.model.finding import Citation, Finding, Findings, Hit, Severity, Waived
from archbook.model.record import Waiver
from archbook.rules.api import Rule

OURSELVES = Citation("archbook", "Waivers")


@dataclass(slots=True)
class _Outcome:
    findings: list[Finding] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)
    not_applicable: list[str] = field(default_factory=list)


def check(
    blueprint: Blueprint, rules: Iterable[Rule], profile: ProfileEntry, day: date
) -> Findings:
    """Hold *blueprint* against *rules*.

    Args:
        blueprint: What stands where.
        rules: The rules, usually all of them.
        profile: Severities that differ from the rules' own, each with its reason.
        day: The day on which waivers, and what changes with the days, are judged.

    Returns:
        Findings, worst first and then by rule and subject; what passed; what did not apply; what
        is waived. A waiver that is over, or that nothing needs, is itself a finding. A rule that
        fails is a finding with the rule's name; the others still run.
    """
    outcome = _Outcome()
    for rule in rules:
        _judge(rule, blueprint, profile, day, outcome)
    kept, waived = _waive(outcome.findings, blueprint.design.waivers, day)
    kept += _waiver_findings(blueprint.design.waivers, outcome.findings, day)
    order = list(Severity)
    kept.sort(key=lambda found: (order.index(found.severity), found.key))
    return Findings(
        tuple(kept), tuple(outcome.passed), tuple(outcome.not_applicable), tuple(waived)
    )


def _judge(
    rule: Rule, blueprint: Blueprint, profile: ProfileEntry, day: date, outcome: _Outcome
) -> None:
    severity = _severity(rule, profile)
    if severity is None:
        outcome.not_applicable.append(rule.id)
        return
    try:
        hits = _hits(rule, blueprint, day) if rule.applies(blueprint) else None
    except Exception as error:  # noqa: BLE001 - one broken rule must not hide the others
        hits = [_broken(rule, error)]
    if hits is None:
        outcome.not_applicable.append(rule.id)
    elif not hits:
        outcome.passed.append(rule.id)
    else:
        outcome.findings += (
            Finding(rule.id, severity.milder(hit.severity), hit, hit.citation or rule.citations[0])
            for hit in _merged(hits)
        )


def _hits(rule: Rule, blueprint: Blueprint, day: date) -> list[Hit]:
    return [hit for hit in rule.check(blueprint) if hit.since is None or hit.since <= day]


def _merged(hits: list[Hit]) -> Iterator[Hit]:
    """Make one of several hits on one subject: waivers and cures tell findings apart by it."""
    by_subject: dict[str, list[Hit]] = {}
    for hit in hits:
        by_subject.setdefault(hit.subject, []).append(hit)
    for same in by_subject.values():
        first = same[0]
        if len(same) > 1:
            text = Message("{all}", {"all": tuple(hit.message for hit in same)})
            worst = None if any(hit.severity is None for hit in same) else _worst(same)
            first = replace(first, message=text, severity=worst)
        yield first


def _worst(hits: list[Hit]) -> Severity:
    order = list(Severity)
    return min((hit.severity or Severity.ERROR for hit in hits), key=order.index)


def _severity(rule: Rule, profile: ProfileEntry) -> Severity | None:
    weight = profile.rules.get(rule.id)
    if weight is None:
        return None if rule.optional else rule.severity
    return None if weight.severity == "off" else Severity(weight.severity)


def _broken(rule: Rule, error: Exception) -> Hit:
    values = {"rule": rule.id, "error": type(error).__name__, "why": str(error)}
    return Hit(
        "cloud",
        Message("the rule {rule} failed ({error}: {why}); please report it", values),
    )


def _covers(waiver: Waiver, finding: Finding) -> bool:
    subject = finding.subject
    return waiver.rule == finding.rule and waiver.subject in {
        subject,
        subject.partition("/")[2],
    }


def _waive(
    findings: list[Finding], waivers: tuple[Waiver, ...], day: date
) -> tuple[list[Finding], list[Waived]]:
    kept: list[Finding] = []
    waived: list[Waived] = []
    for finding in findings:
        valid = (w for w in waivers if _covers(w, finding) and day <= w.until)
        waiver = next(valid, None)
        if waiver:
            waived.append(Waived(finding, waiver.reason, waiver.until))
        else:
            kept.append(finding)
    return kept, waived


def _waiver_findings(
    waivers: tuple[Waiver, ...], findings: list[Finding], day: date
) -> Iterator[Finding]:
    for waiver in waivers:
        values = {"rule": waiver.rule, "subject": waiver.subject, "until": str(waiver.until)}
        if not any(_covers(waiver, finding) for finding in findings):
            text = Message(
                "the waiver of {rule} for {subject} covers no finding: remove it", values
            )
        elif day > waiver.until:
            text = Message(
                "the waiver of {rule} for {subject} ended on {until}: cure the finding or "
                "approve it anew",
                values,
            )
        else:
            continue
        yield Finding("operations.waivers-hold", Severity.WARNING, Hit("cloud", text), OURSELVES)
