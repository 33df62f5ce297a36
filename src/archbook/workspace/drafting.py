"""Drafts made sound: cured by proved fixes, and sized again after them."""

from dataclasses import replace

from archbook.catalog.library import Catalog
from archbook.errors import InputError
from archbook.i18n import Message, Value
from archbook.model.ask import Ask
from archbook.model.design import Design
from archbook.model.finding import Finding, Severity
from archbook.model.proposal import Draft
from archbook.proposing import draft, drafted, in_phases, refuse, short_of, trimmed
from archbook.workspace.cure import Cured, cure
from archbook.workspace.examiner import Examiner

_MOST_ROUNDS = 4
"""Times that fixes may change what sizing found before both agree."""


def finished(ask: Ask, facts: Catalog, examine: Examiner) -> Draft:
    """Return a sound draft.

    Raises:
        InputError: The ask cannot be met, or errors are left that no edit cures.
    """
    refuse(ask)
    cured = _agreed(ask, facts, examine, {})
    fitted = trimmed(ask, facts, cured.design)
    if fitted != ask:
        cured = _agreed(fitted, facts, examine, _hosts(cured.design))
    _refuse_errors(cured.left.at_least(Severity.ERROR))
    _refuse_missing(ask, cured.design, facts)
    design = in_phases(fitted, facts, cured.design)
    found = draft(fitted, facts, design, cured.left.at_least(Severity.WARNING))
    return replace(found, ask=ask)


def _agreed(ask: Ask, facts: Catalog, examine: Examiner, begin: dict[str, int]) -> Cured:
    """Cure and size until neither changes what the other found."""
    for _ in range(_MOST_ROUNDS):
        first = drafted(ask, facts, begin)
        cured = cure(first, examine)
        short = short_of(ask, cured.design, facts)
        if not short and _hosts(cured.design) == _hosts(first):
            return cured
        begin = _hosts(cured.design)
        begin |= {name: begin[name] + 1 for name in short if name in begin}
    return cured


def _hosts(design: Design) -> dict[str, int]:
    return {group.name: group.count for group in design.host_groups}


def _refuse_errors(errors: tuple[Finding, ...]) -> None:
    if errors:
        first = errors[0]
        values: dict[str, Value] = {"count": len(errors), "why": first.message, "rule": first.rule}
        raise InputError(
            Message(
                "no sound design was found, errors: {count}; {why} (archbook explain {rule})",
                values,
            )
        )


def _refuse_missing(ask: Ask, design: Design, facts: Catalog) -> None:
    gone = tuple(facts.service(one).name for one in ask.services if one not in design.services)
    if gone:
        values: dict[str, Value] = {"services": gone, "release": ask.release}
        text = "{services} cannot be had in {release}: leave it out, or choose another release"
        raise InputError(Message(text, values))
