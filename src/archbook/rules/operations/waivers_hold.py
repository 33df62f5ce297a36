"""Findings that a design accepts."""

from collections.abc import Collection, Iterator
from datetime import date

from archbook.errors import unknown_name
from archbook.i18n import Message, Value, mark
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Finding, Hit, Severity
from archbook.model.record import Waiver
from archbook.rules.api import rule
from archbook.rules.registry import all_rules
from archbook.rules.subjects import stranger


@rule(
    "operations.waivers-hold",
    severity=Severity.WARNING,
    cites=Citation("archbook", "Waivers"),
    applies=lambda blueprint: bool(blueprint.design.waivers),
)
def waivers_hold(blueprint: Blueprint) -> Iterator[Hit]:
    """Every waiver names a finding that is there, and has not ended.

    Why:
        A waiver is a promise to look again by a day. One that has ended hides nothing any more,
        and one that covers nothing lies in wait: it will hide a finding that nobody has judged.
    How:
        The rule that a waiver names exists; its last day is not before the day of the check; and
        a finding of that rule, if the profile has it judge, is about the waiver's subject.
    Cure:
        Remove the waiver, correct the name that is meant, or have it approved anew with a later
        day.

    Fails:
        waivers:
          - {rule: compute.no-such-rule, subject: group/cmp, reason: agreed, until: '2099-01-01'}

    Passes:
        host_groups:
          - {name: ctl, roles: [control], count: 2}
          - {name: net, roles: [network], count: 3}
          - {name: cmp, roles: [compute], count: 6}
        waivers:
          - rule: availability.controllers-odd
            subject: group/ctl
            reason: the third one comes next year
            until: '2099-01-01'
    """
    known = {one.id for one in all_rules()}
    for waiver in blueprint.design.waivers:
        if waiver.rule not in known:
            no_rule = unknown_name(mark("rule"), waiver.rule, known)
            text = Message("a waiver covers nothing: {why}", {"why": no_rule})
            yield Hit(subject_of(waiver), text)


def spent(
    blueprint: Blueprint, judged: Collection[str], findings: Collection[Finding], day: date
) -> Iterator[Hit]:
    """Yield the waivers that have ended or cover no finding, which the blueprint cannot tell.

    Args:
        blueprint: What stands where, with its waivers.
        judged: The rules that judged; a waiver of another one waits for its profile.
        findings: All that was found, waived or not.
        day: The day on which waivers are judged.
    """
    for waiver in blueprint.design.waivers:
        if waiver.rule in judged:
            needed = any(covers(waiver, finding) for finding in findings)
            if not needed:
                yield Hit(subject_of(waiver), _unneeded(blueprint, waiver))
            elif day > waiver.until:
                yield Hit(subject_of(waiver), _ended(waiver), {"until": waiver.until.isoformat()})


def _unneeded(blueprint: Blueprint, waiver: Waiver) -> Message:
    if nobody := stranger(blueprint, waiver.subject):
        values: dict[str, Value] = {"rule": waiver.rule, "why": nobody}
        return Message("the waiver of {rule} covers nothing: {why}", values)
    return Message(
        "the waiver of {rule} for {subject} covers no finding: remove it",
        {"rule": waiver.rule, "subject": waiver.subject},
    )


def _ended(waiver: Waiver) -> Message:
    return Message(
        "the waiver of {rule} for {subject} ended on {until}: cure the finding or approve it anew",
        {"rule": waiver.rule, "subject": waiver.subject, "until": waiver.until.isoformat()},
    )


def covers(waiver: Waiver, finding: Finding) -> bool:
    """Tell whether *waiver* is about *finding*: its subject, or the subject's name alone."""
    subject = finding.subject
    return waiver.rule == finding.rule and waiver.subject in {subject, subject.partition("/")[2]}


def subject_of(waiver: Waiver) -> str:
    """Return the subject of what is wrong with *waiver*."""
    return f"waiver/{waiver.rule}:{waiver.subject}"
