"""The sizing of a design as a document."""

from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.sizing import HostNeed, Sizing, Stance, YearAhead, pool_subject
from archbook.report.packing import packing_document
from archbook.report.plain import plain, words
from archbook.report.sizing import (
    assumed_document,
    estimate_document,
    quantity_document,
    resource_document,
    rounded,
    source_document,
)
from archbook.report.sources import source_called


def sizing_document(sizing: Sizing, blueprint: Blueprint, language: str) -> dict[str, Any]:
    """Return the sizing as ``size/v1``; a number that is not known is null."""
    return {
        "schema": "size/v1",
        "design": plain(sizing.design),
        "revision": plain(sizing.revision),
        "unknown": sizing.unknown(),
        "resources": [resource_document(one, blueprint, language) for one in sizing.resources],
        "estimates": [estimate_document(one, blueprint, language) for one in sizing.estimates],
        "needed": [_need(one, blueprint, language) for one in sizing.needed],
        "packings": [packing_document(one, pool_subject(one.name)) for one in sizing.packings],
        "years": [_year(one, blueprint, language) for one in sizing.years],
        "stances": [_stance(one, blueprint, language) for one in sizing.stances],
        "assumed": [assumed_document(one, blueprint, language) for one in sizing.assumed],
    }


def _need(need: HostNeed, blueprint: Blueprint, language: str) -> dict[str, Any]:
    return {
        "subject": plain(pool_subject(need.name)),
        "region": need.region,
        "groups": list(need.groups),
        "by": need.by,
        "hosts": quantity_document(need.hosts, blueprint, language),
        "there": need.there,
        "binding": need.binding,
    }


def _year(year: YearAhead, blueprint: Blueprint, language: str) -> dict[str, Any]:
    return {
        "subject": plain(pool_subject(year.name)),
        "region": year.region,
        "groups": list(year.groups),
        "year": year.year,
        "instances": quantity_document(year.instances, blueprint, language),
        "demand": {name: rounded(value) for name, value in year.demand.items()},
        "hosts": quantity_document(year.hosts, blueprint, language),
        "there": year.there,
        "room": year.room(),
    }


def _stance(stance: Stance, blueprint: Blueprint, language: str) -> dict[str, Any]:
    found = source_called(stance.source.source, blueprint.facts, language, stance.source.section)
    return {
        "threshold": stance.threshold,
        "by": stance.by,
        "value": rounded(stance.value),
        "used": stance.used,
        "hosts": rounded(stance.hosts),
        "why": words(stance.why, language),
        "source": source_document(found),
    }
