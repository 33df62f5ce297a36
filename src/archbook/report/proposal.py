"""A proposal as a document."""

from typing import Any

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Finding
from archbook.model.proposal import Alternative, Choice, Draft, Footprint, Money, Reason
from archbook.report.plain import plain, words
from archbook.report.sizing import assumed_document, quantity_document, rounded


def proposal_document(
    draft: Draft, alternatives: tuple[Alternative, ...], blueprint: Blueprint, language: str
) -> dict[str, Any]:
    """Return the proposal as ``proposal/v1``; a figure that is not known is null."""
    design = draft.design
    return {
        "schema": "proposal/v1",
        "design": plain(design.name),
        "release": design.release,
        "profile": design.profile,
        "footprint": _footprint(draft.footprint),
        "groups": [
            {
                "name": plain(group.name),
                "roles": list(group.roles),
                "hosts": group.count,
                "hardware": group.hardware,
            }
            for group in design.host_groups
        ],
        "reasons": [_reason(one, blueprint, language) for one in draft.reasons],
        "decisions": [_choice(one, language) for one in draft.choices],
        "assumed": [assumed_document(one, blueprint, language) for one in draft.assumed],
        "left": [_finding(one, language) for one in draft.left],
        "alternatives": [
            _alternative(number, one, language) for number, one in enumerate(alternatives, 1)
        ],
    }


def _footprint(cost: Footprint) -> dict[str, Any]:
    return {
        "hosts": cost.hosts,
        "racks": cost.racks,
        "rack_units": rounded(cost.rack_units),
        "raw_tb": rounded(cost.raw_tb),
        "usable_tb": rounded(cost.usable_tb),
        "typical_w": rounded(cost.typical_w),
        "money": _money(cost.money) if cost.money else None,
    }


def _money(money: Money) -> dict[str, Any]:
    return {
        "known": rounded(money.known),
        "lacks": [plain(one) for one in money.lacks],
        "currency": money.currency,
        "years": money.years,
    }


def _reason(one: Reason, blueprint: Blueprint, language: str) -> dict[str, Any]:
    number = quantity_document(one.quantity, blueprint, language)
    return {"subject": plain(one.subject), "name": one.name, "quantity": number}


def _choice(one: Choice, language: str) -> dict[str, Any]:
    return {
        "id": one.id,
        "what": words(one.what, language),
        "why": words(one.why, language),
        "instead_of": [_said(other, language) for other in one.instead_of],
    }


def _said(text: Message, language: str) -> str:
    return words(text, language)


def _finding(one: Finding, language: str) -> dict[str, str]:
    return {
        "rule": one.rule,
        "severity": one.severity.value,
        "subject": plain(one.subject),
        "message": words(one.message, language),
    }


def _alternative(number: int, one: Alternative, language: str) -> dict[str, Any]:
    return {
        "number": number,
        "id": one.id,
        "what": words(one.what, language),
        "lost": words(one.lost, language),
        "footprint": _footprint(one.draft.footprint) if one.draft else None,
    }
