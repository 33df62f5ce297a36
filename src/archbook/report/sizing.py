"""The sizing of a design as a document."""

from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.sizing import FIGURES, Assumed, Quantity, Resource, Sizing
from archbook.report.plain import plain, words
from archbook.report.sources import Source, source_called

DIGITS = 3
"""Decimal places in the document: finer than any figure that goes in."""


def sizing_document(sizing: Sizing, blueprint: Blueprint, language: str) -> dict[str, Any]:
    """Return the sizing as ``size/v1``; a number that is not known is null."""
    return {
        "schema": "size/v1",
        "design": plain(sizing.design),
        "revision": plain(sizing.revision),
        "unknown": sizing.unknown(),
        "resources": [_resource(one, blueprint, language) for one in sizing.resources],
        "assumed": [_assumed(one, blueprint, language) for one in sizing.assumed],
    }


def _resource(resource: Resource, blueprint: Blueprint, language: str) -> dict[str, Any]:
    figures: dict[str, Any] = {
        name: _figure(resource.figure(name), blueprint, language) for name in FIGURES
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


def _figure(found: Quantity | None, blueprint: Blueprint, language: str) -> dict[str, Any] | None:
    if found is None:
        return None
    source = source_called(found.source.source, blueprint.facts, language, found.source.section)
    return {
        "value": _rounded(found.value),
        "formula": words(found.formula, language),
        "inputs": {
            plain(key): plain(value) if isinstance(value, str) else _rounded(value)
            for key, value in found.inputs.items()
        },
        "source": _source(source),
    }


def _rounded(value: float | None) -> float | None:
    if value is None:
        return None
    number = round(float(value), DIGITS)
    return int(number) if number.is_integer() else number


def _assumed(one: Assumed, blueprint: Blueprint, language: str) -> dict[str, Any]:
    source = source_called(one.source, blueprint.facts, language)
    return {
        "subject": plain(one.subject),
        "name": one.name,
        "value": one.value if isinstance(one.value, str) else _rounded(one.value),
        "why": words(one.why, language),
        "source": _source(source),
    }


def _source(source: Source) -> dict[str, str]:
    return {"title": source.title, "section": source.section, "url": source.url}
