"""check(): hold a blueprint against the rules."""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field, replace
from datetime import date
from functools import reduce
from traceback import extract_tb

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.profile import ProfileEntry
from archbook.model.finding import Finding, Findings, Hit, Severity, Waived
from archbook.model.record import Waiver
from archbook.rules.api import Rule
from archbook.rules.judged_by import judged_by
from archbook.rules.operations.waivers_hold import covers, spent, waivers_hold

Failed = Callable[[Rule, Exception], None]
"""Is told of a rule that fails, with what it raised."""


def unheard(_: Rule, __: Exception) -> None:
    """Tell nobody: that the rule failed is a finding all the same."""


def check(
    blueprint: Blueprint,
    rules: Iterable[Rule],
    profile: ProfileEntry,
    day: date,
    failed: Failed = unheard,
) -> Findings:
    """Hold *blueprint* against *rules*.

    Args:
        blueprint: What stands where.
        rules: The rules, usually all of them.
        profile: Severities that differ from the rules' own, positions on thresholds, and what is
            required of a design that does not say.
        day: The day on which waivers, and what changes with the days, are judged.
        failed: Is told of each rule that fails.

    Returns:
        Findings, worst first and then by rule and subject; what passed; what did not apply; what
        is waived. A rule that fails is a finding with the rule's name; the others still run.
    """
    rules = tuple(rules)
    blueprint = judged_by(profile, blueprint)
    bench = _Bench(blueprint, profile, day, failed)
    for rule in rules:
        if rule is not waivers_hold:
            bench.judge(rule)
    kept, waived = _waive(bench.findings, blueprint.design.waivers, day)
    if waivers_hold in rules:
        kept += bench.judge_waivers(rules)
    order = list(Severity)
    kept.sort(key=lambda found: (order.index(found.severity), found.key))
    return Findings(tuple(kept), tuple(bench.passed), tuple(bench.not_applicable), tuple(waived))


@dataclass(slots=True)
class _Bench:
    """Where rules judge a blueprint, and what came of it."""

    blueprint: Blueprint
    profile: ProfileEntry
    day: date
    failed: Failed
    findings: list[Finding] = field(default_factory=list)
    passed: list[str] = field(default_factory=list)
    not_applicable: list[str] = field(default_factory=list)

    def judge(self, rule: Rule, more: Iterable[Hit] = ()) -> None:
        """Let *rule* judge; *more* is what it cannot see from the blueprint alone."""
        severity = _severity(rule, self.profile)
        hits = None if severity is None else self._hits(rule, more)
        if severity is None or hits is None:
            self.not_applicable.append(rule.id)
        elif not hits:
            self.passed.append(rule.id)
        else:
            self.findings += (_finding(rule, severity, hit) for hit in _merged(hits))

    def judge_waivers(self, rules: tuple[Rule, ...]) -> list[Finding]:
        """Judge the waivers last, knowing what there was to waive; they cannot be waived."""
        judged = {rule.id for rule in rules if _severity(rule, self.profile) is not None}
        found = tuple(self.findings)
        self.judge(waivers_hold, spent(self.blueprint, judged, found, self.day))
        return self.findings[len(found) :]

    def _hits(self, rule: Rule, more: Iterable[Hit]) -> list[Hit] | None:
        try:
            if not rule.applies(self.blueprint):
                return None
            hits = [*rule.check(self.blueprint), *more]
        except Exception as error:  # noqa: BLE001 - one broken rule must not hide the others
            self.failed(rule, error)
            return [_broken(rule, error)]
        return [hit for hit in hits if hit.since is None or hit.since <= self.day]


def _finding(rule: Rule, severity: Severity, hit: Hit) -> Finding:
    return Finding(rule.id, severity.milder(hit.severity), hit, hit.citation or rule.citations[0])


def _merged(hits: list[Hit]) -> Iterator[Hit]:
    """Make one of several hits on one subject: waivers and cures tell findings apart by it."""
    by_subject: dict[str, list[Hit]] = {}
    for hit in hits:
        by_subject.setdefault(hit.subject, []).append(hit)
    for same in by_subject.values():
        first = same[0]
        if len(same) > 1:
            text = reduce(_and, (hit.message for hit in same))
            worst = None if any(hit.severity is None for hit in same) else _worst(same)
            first = replace(first, message=text, severity=worst)
        yield first


def _and(text: Message, other: Message) -> Message:
    return Message("{text}; {other}", {"text": text, "other": other})


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
    (frame,) = extract_tb(error.__traceback__)[-1:]
    file = frame.filename.replace("\\", "/").rpartition("/")[2]
    return Hit(
        "cloud",
        Message("the rule {rule} failed ({error}: {why}); please report it", values),
        {"where": f"{file}:{frame.lineno}"},
    )


def _waive(
    findings: list[Finding], waivers: tuple[Waiver, ...], day: date
) -> tuple[list[Finding], list[Waived]]:
    kept: list[Finding] = []
    waived: list[Waived] = []
    for finding in findings:
        valid = (w for w in waivers if covers(w, finding) and day <= w.until)
        waiver = next(valid, None)
        if waiver:
            waived.append(Waived(finding, waiver.reason, waiver.until))
        else:
            kept.append(finding)
    return kept, waived
