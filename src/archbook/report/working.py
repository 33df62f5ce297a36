"""The working of a finding: the numbers that went in, the formula, and what came out."""

from archbook.i18n import Message
from archbook.model.finding import Finding
from archbook.rules.registry import all_rules


def numbers(found: Finding) -> tuple[str, ...]:
    """Return what *found* was decided by, as ``members = 2``, in the order of the formula."""
    evidence = found.hit.evidence or {}
    return tuple(f"{name.replace('_', ' ')} = {_said(one)}" for name, one in evidence.items())


def _said(value: object) -> str:
    """Write a whole number as people do: 512, not 512.0."""
    return str(value).removesuffix(".0") if isinstance(value, float) else str(value)


def formula(found: Finding) -> Message | None:
    """Return how the rule of *found* decides; None when it is no rule of ours."""
    said = next((rule.sections.get("How") for rule in all_rules() if rule.id == found.rule), None)
    return Message(said) if said else None


def working(found: Finding) -> tuple[Message, ...]:
    """Return the lines that let a reader check *found*: none when it used no numbers."""
    decided_by, how = numbers(found), formula(found)
    if not decided_by:
        return ()
    counted = Message("Evidence: {numbers}", {"numbers": decided_by})
    return (counted, Message("Formula: {how}", {"how": how})) if how else (counted,)
