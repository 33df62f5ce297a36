"""The facts that are in effect for a design: each with its reason, its source and its date."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.release import spelled
from archbook.plan.timeline import Timeline
from archbook.report.plain import plain, words
from archbook.report.sources import Source, source_called
from archbook.report.table import Column, Table, Words
from archbook.report.text import table_text


@dataclass(frozen=True, slots=True)
class Effective:
    """One fact in effect.

    Attributes:
        subject: What it is about, as ``option/network_backend``.
        value: What holds.
        why: Why it holds for this design.
        source: Id of the catalog's source, or ``design``.
    """

    subject: str
    value: Words
    why: Words
    source: str


def effective(blueprint: Blueprint) -> Iterator[Effective]:
    """Yield what is in effect: the release, choices, defaults of settings, services, servers."""
    release = blueprint.release
    yield Effective(f"release/{release.id}", release.title, "", release.source_of("released"))
    for name, option in blueprint.options.items():
        chosen: Words = ", ".join(option.values) or Message("none")
        yield Effective(f"option/{name}", chosen, option.reason.text, option.reason.source)
    yield from _settings(blueprint)
    for active in blueprint.services:
        reason = active.reason
        yield Effective(f"service/{active.id}", active.entry.name, reason.text, reason.source)
    for name, profile in blueprint.design.hardware.items():
        if profile.server:
            server = blueprint.facts.server(profile.server)
            why = Message("hardware profile {name}", {"name": name})
            yield Effective(f"server/{server.id}", server.title, why, server.source_of("height_u"))


def _settings(blueprint: Blueprint) -> Iterator[Effective]:
    timeline = Timeline(blueprint.facts, blueprint.release)
    for name in blueprint.facts.ids("defaults"):
        entry = blueprint.facts.default(name)
        if name in blueprint.design.settings:
            stated = f"{blueprint.design.settings[name]:g}"
            yield Effective(f"default/{name}", stated, Message("the design states it"), "design")
            continue
        for one in entry.values:
            if timeline.holds(one.since, one.until):
                source = one.source or entry.source_of("values")
                yield Effective(f"default/{name}", f"{one.value:g}", one.why, source)


def effective_document(blueprint: Blueprint, language: str) -> dict[str, Any]:
    """Return the facts in effect as ``facts/v1``."""
    return {
        "schema": "facts/v1",
        "design": plain(blueprint.design.name),
        "release": blueprint.release.id,
        "facts": [_document(fact, blueprint, language) for fact in effective(blueprint)],
    }


def _document(fact: Effective, blueprint: Blueprint, language: str) -> dict[str, Any]:
    source = _source(fact, blueprint, language)
    return {
        "subject": fact.subject,
        "value": words(fact.value, language),
        "why": words(fact.why, language),
        "source": {"title": source.title, "url": source.url, "read_on": source.retrieved},
    }


def effective_table(blueprint: Blueprint, language: str) -> str:
    """Return the facts in effect as a text table."""
    rows = tuple(
        (fact.subject, fact.value, fact.why, _named(_source(fact, blueprint, language)))
        for fact in effective(blueprint)
    )
    values = {
        "design": blueprint.design.heading(),
        "release": spelled(blueprint.release.id),
    }
    title = Message("Facts in effect for {design} at {release}", values)
    columns = (
        Column(Message("Fact")),
        Column(Message("Value"), share=2),
        Column(Message("Why"), share=4),
        Column(Message("Source"), share=4),
    )
    return table_text(Table(title, columns, rows), language)


def _source(fact: Effective, blueprint: Blueprint, language: str) -> Source:
    return source_called(fact.source, blueprint.facts, language)


def _named(source: Source) -> Words:
    if not source.retrieved:
        return source.title
    return Message("{title} (read on {day})", {"title": source.title, "day": source.retrieved})
