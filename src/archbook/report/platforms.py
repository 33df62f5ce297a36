"""The weighed cloud platforms as a document, as text and as HTML."""

from typing import Any

from archbook.i18n import Message, Value
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.platform import Criterion, PlatformEntry, Score
from archbook.model.platform_matrix import PlatformMatrix, Ranked
from archbook.report.html import table_html
from archbook.report.plain import plain, words
from archbook.report.sources import source_called
from archbook.report.table import Cell, Column, Table
from archbook.report.text import table_text

CRITERION_NAMES: dict[Criterion, Message] = {
    "vendor_lock_in": Message("No lock-in"),
    "operation_and_support": Message("Operation"),
    "cost": Message("Low cost"),
    "development_support": Message("Development"),
    "ecosystem": Message("Ecosystem"),
    "release_choice": Message("Releases"),
    "aws_compatibility": Message("AWS"),
}
"""Headings that say which way is better: more points always are."""


def platforms_document(matrix: PlatformMatrix, facts: Facts, language: str) -> dict[str, Any]:
    """Return the platforms as ``platforms/v1``, the best first."""
    return {
        "schema": "platforms/v1",
        "note": words(_title(), language),
        "weights": dict(matrix.weights),
        "platforms": [_document(one, facts, language) for one in matrix.ranked],
    }


def _document(ranked: Ranked, facts: Facts, language: str) -> dict[str, Any]:
    platform = ranked.platform
    return {
        "id": platform.id,
        "name": plain(platform.name),
        "status": platform.status,
        "total": None if ranked.total is None else round(ranked.total, 3),
        "known": round(ranked.known, 3),
        "unknown": list(ranked.unknown),
        "scores": {
            criterion: _score(score, facts, language)
            for criterion, score in platform.scores.items()
        },
    }


def _score(score: Score, facts: Facts, language: str) -> dict[str, Any]:
    source = source_called(score.source, facts, language)
    return {
        "points": score.points,
        "why": words(score.why, language),
        "source": {"title": plain(source.title), "url": source.url, "read_on": source.retrieved},
    }


def platforms_table(matrix: PlatformMatrix, language: str) -> str:
    """Return the platforms as a text table."""
    return table_text(_table(matrix), language)


def platforms_html(matrix: PlatformMatrix, language: str) -> str:
    """Return the platforms as an HTML table."""
    return table_html(_table(matrix), language)


def _title() -> Message:
    return Message(
        "Cloud platforms, 0 to 4 points on each criterion, more is better: the points are "
        "archbook's judgement of what the sources say, the weights are yours. What no source "
        "tells is left out of the total, never zero"
    )


def _table(matrix: PlatformMatrix) -> Table:
    columns = (
        Column(Message("Platform"), share=1),
        Column(Message("Total"), number=True),
        Column(Message("Known %"), number=True),
        *(Column(heading, number=True) for heading in CRITERION_NAMES.values()),
    )
    weights: tuple[Cell, ...] = tuple(matrix.weights[one] for one in CRITERION_NAMES)
    rows = tuple(_row(ranked) for ranked in matrix.ranked)
    return Table(_title(), columns, rows, ((Message("Weight"), "", "", *weights),))


def _row(ranked: Ranked) -> tuple[Cell, ...]:
    points = (_points(ranked.platform, criterion) for criterion in CRITERION_NAMES)
    return (platform_name(ranked.platform), _rounded(ranked), round(100 * ranked.known), *points)


def _rounded(ranked: Ranked) -> float | None:
    """Return the total as people compare it; the order itself is by the exact one."""
    return None if ranked.total is None else round(ranked.total, 1)


def _points(platform: PlatformEntry, criterion: Criterion) -> int | None:
    score = platform.scores.get(criterion)
    return score.points if score else None


def platform_name(platform: PlatformEntry) -> Message | str:
    """Return the name of *platform*, and since when nothing happens there any more."""
    if platform.status == "live":
        return platform.name
    values: dict[str, Value] = {"name": platform.name, "day": str(platform.last_change)}
    return Message("{name} (dormant since {day})", values)
