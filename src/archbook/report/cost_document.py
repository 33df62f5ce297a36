"""The cost of a design as a document."""

from collections.abc import Sequence
from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.cost import Comparison, Cost, Named, PricedLine, YearlyCost
from archbook.report.cost_amounts import Writer
from archbook.report.cost_words import FINER
from archbook.report.plain import plain, words
from archbook.report.sizing import assumed_document


def cost_document(cost: Cost, blueprint: Blueprint, language: str) -> dict[str, Any]:
    """Return the cost as ``cost/v1``; what is not known is null, and said to be missing."""
    write = Writer(blueprint, cost.terms.digits, language)
    terms = cost.terms
    return {
        "schema": "cost/v1",
        "design": plain(cost.design),
        "revision": plain(cost.revision),
        "currency": terms.currency,
        "as_of": terms.as_of.isoformat() if terms.as_of else None,
        "tax_included": terms.tax_included,
        "years": terms.years,
        "total": write.amount(cost.total),
        "yearly": _yearly(cost.yearly, write),
        "steady": {"total": write.amount(cost.steady_total), "items": _named(cost.steady, write)},
        "shares": _named(cost.shares, write),
        "rates": [
            {"resource": one.resource, "unit": one.unit} | write.rate(one.amount)
            for one in cost.rates
        ],
        "flavors": [
            {
                "name": plain(one.name),
                "instances": one.instances,
                "hourly": write.rate(one.hourly),
                "monthly": write.amount(one.monthly),
            }
            for one in cost.flavors
        ],
        "by_kind": _named(cost.by_kind, write),
        "by_group": _named(cost.by_group, write),
        "lines": [_line(one, write) for one in cost.lines],
        "public": _public(cost.public, write),
        "missing": [
            {
                "name": plain(one.name),
                "of": [plain(name) for name in one.of],
                "why": words(one.why, language),
            }
            for one in cost.missing
        ],
        "remarks": [words(one, language) for one in cost.remarks],
        "assumed": [
            assumed_document(one, blueprint, language) for one in (*cost.assumed, *cost.beneath)
        ],
    }


def _named(listed: Sequence[Named], write: Writer) -> list[dict[str, Any]]:
    return [{"name": plain(one.name)} | write.amount(one.amount) for one in listed]


def _yearly(costs: Sequence[YearlyCost], write: Writer) -> list[dict[str, Any]]:
    return [
        {
            "item": cost.item,
            "years": [write.amount(one) for one in cost.years],
            "total": write.amount(cost.total),
        }
        for cost in costs
    ]


def _line(one: PricedLine, write: Writer) -> dict[str, Any]:
    return {
        "kind": one.line.kind,
        "part": one.part,
        "item": words(one.line.item, write.language),
        "of": plain(one.line.of),
        "phase": one.line.phase,
        "quantity": one.line.quantity,
        "unit": one.line.unit,
        "yearly": one.line.yearly,
        "list_price": write.money(one.list_price, FINER),
        "discount_percent": float(one.discount_percent),
        "unit_price": write.money(one.unit_price, FINER),
        "amount": write.money(one.amount),
        "priced_by": one.by,
    }


def _public(beside: Comparison | None, write: Writer) -> dict[str, Any] | None:
    if beside is None:
        return None
    return {
        "provider": plain(beside.provider),
        "total": write.amount(beside.total),
        "yearly": _yearly(beside.yearly, write),
        "instances": [
            {
                "flavor": plain(one.flavor),
                "instances": one.instances,
                "type": one.type and plain(one.type),
                "monthly": write.amount(one.monthly),
            }
            for one in beside.matches
        ],
        "break_even_month": beside.break_even_month,
        "left_out": [words(one, write.language) for one in beside.left_out],
    }
