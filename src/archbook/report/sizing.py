"""The parts of a sizing as they stand in documents: numbers, resources, defaults, sources."""

from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.sizing import FIGURES, Assumed, Estimate, Quantity, Resource
from archbook.report.plain import plain, words
from archbook.report.sources import Source, source_called

DIGITS = 3
"""Decimal places in the document: finer than any figure that goes in."""


def resource_document(resource: Resource, blueprint: Blueprint, language: str) -> dict[str, Any]:
    """Return one resource with its four figures."""
    figures: dict[str, Any] = {
        name: quantity_document(resource.figure(name), blueprint, language) for name in FIGURES
    }
    share = resource.share()
    return {
        "subject": plain(resource.subject),
        "region": resource.region,
        "groups": list(resource.groups),
        "resource": resource.resource,
        "unit": resource.unit,
        **figures,
        "share": None if share is None or share == float("inf") else round(share, DIGITS),
        "binding": resource.binding,
    }


def quantity_document(
    found: Quantity | None, blueprint: Blueprint, language: str
) -> dict[str, Any] | None:
    """Return a number with its formula, inputs and source; None where it does not apply."""
    if found is None:
        return None
    source = source_called(found.source.source, blueprint.facts, language, found.source.section)
    return {
        "value": rounded(found.value),
        "formula": words(found.formula, language),
        "inputs": {
            plain(key): plain(value) if isinstance(value, str) else rounded(value)
            for key, value in found.inputs.items()
        },
        "source": source_document(source),
    }


def estimate_document(one: Estimate, blueprint: Blueprint, language: str) -> dict[str, Any]:
    """Return a number that there is nothing to hold against."""
    return {
        "subject": plain(one.subject),
        "of": plain(one.of),
        "region": one.region,
        "name": one.name,
        "unit": one.unit,
        "quantity": quantity_document(one.quantity, blueprint, language),
    }


def rounded(value: float | None) -> float | None:
    """Return a number as documents write it; whole ones without a fraction."""
    if value is None:
        return None
    number = round(float(value), DIGITS)
    return int(number) if number.is_integer() else number


def assumed_document(one: Assumed, blueprint: Blueprint, language: str) -> dict[str, Any]:
    """Return a default that was used, with its reason and source."""
    source = source_called(one.source, blueprint.facts, language)
    return {
        "subject": plain(one.subject),
        "name": one.name,
        "value": one.value if isinstance(one.value, str) else rounded(one.value),
        "why": words(one.why, language),
        "source": source_document(source),
    }


def source_document(source: Source) -> dict[str, str]:
    """Return a source as documents name it."""
    return {"title": source.title, "section": source.section, "url": source.url}
