"""A choice of servers as a document."""

from dataclasses import fields
from typing import Any

from archbook.model.catalog.facts import Facts
from archbook.model.choice import Cited, Task
from archbook.model.edit import Edit
from archbook.model.finding import Finding
from archbook.model.optimum import Answer, Chosen, Optimum, RunnerUp, Stage
from archbook.optimise.runners_up import LIMITS
from archbook.report.plain import plain, words
from archbook.report.sources import cited, source_called

DIGITS = 4
"""Decimal places in the document."""

UNITS = {"hosts": "hosts", "rack_units": "U", "watts": "W"}
"""Aim → its unit; that of costs is the currency."""


def optimise_document(
    optimum: Optimum,
    about: tuple[str, str],
    changes: tuple[tuple[Edit, ...], tuple[Finding, ...]],
    facts: Facts,
    language: str,
) -> dict[str, Any]:
    """Return the choice as ``optimise/v1``.

    Args:
        optimum: The outcome.
        about: Name and revision of the design.
        changes: Edits that build the answer, and problems of the design after them.
        facts: The catalog.
        language: Language of all texts.
    """
    task, (edits, problems) = optimum.task, changes
    return {
        "schema": "optimise/v1",
        "design": plain(about[0]),
        "revision": plain(about[1]),
        "status": optimum.status,
        "currency": plain(task.currency),
        "answer": _answer(optimum.answer, task),
        "limits": [
            {
                "limit": one.limit,
                "text": words(LIMITS[one.limit], language),
                "saves": _rounded(one.saves),
            }
            for one in optimum.binding
        ],
        "runners_up": [_runner_up(one, task, language) for one in optimum.runners_up],
        "conflicts": [words(one, language) for one in optimum.conflicts],
        "refused": [
            {"server": plain(one.server), "use": one.use, "why": words(one.why, language)}
            for one in optimum.refused
        ],
        "unknown": [words(one, language) for one in optimum.unknown],
        "edits": [words(edit.words(), language) for edit in edits],
        "new_problems": [_problem(one, language) for one in problems],
        "numbers": _numbers(task, facts, language),
        "assumed": _assumed(task, facts, language),
    }


def _answer(answer: Answer | None, task: Task) -> dict[str, Any] | None:
    if answer is None:
        return None
    return {
        "hosts": answer.hosts(),
        "racks": answer.racks,
        "chosen": [_chosen(one, task) for one in answer.chosen],
        "schemes": {plain(store): plain(name) for store, name in answer.schemes.items()},
        "aims": [_stage(one, task) for one in answer.stages],
    }


def _chosen(one: Chosen, task: Task) -> dict[str, Any]:
    cost = next(choice.cost for choice in task.servers if choice.name == one.server)
    return {
        "server": plain(one.server),
        "use": one.use,
        "pool": one.pool,
        "store": one.store,
        "hosts": one.hosts,
        "racks": list(one.racks),
        "raw_tb": _rounded(one.tb),
        "cost_each": cost,
    }


def _stage(stage: Stage, task: Task) -> dict[str, Any]:
    return {
        "aim": stage.aim,
        "unit": unit(stage, task),
        "value": _rounded(stage.value),
        "bound": _rounded(stage.bound),
        "gap": _rounded(stage.gap()),
    }


def unit(stage: Stage, task: Task) -> str:
    """Return the unit of an aim."""
    return UNITS.get(stage.aim, plain(task.currency))


def _runner_up(one: RunnerUp, task: Task, language: str) -> dict[str, Any]:
    return {
        "without": words(one.without, language),
        "answer": _answer(one.answer, task),
        "more": _rounded(one.more),
        "why": words(one.why, language) if one.why else None,
        "proved": one.known,
    }


def _rounded(value: float | None) -> float | None:
    if value is None:
        return None
    number = round(value, DIGITS)
    return int(number) if float(number).is_integer() else number


def _problem(found: Finding, language: str) -> dict[str, Any]:
    return {
        "rule": found.rule,
        "severity": found.severity.value,
        "subject": plain(found.subject),
        "message": words(found.message, language),
    }


def _numbers(task: Task, facts: Facts, language: str) -> list[dict[str, Any]]:
    return [
        {"name": name, "value": _rounded(one.value), "source": _source(one, facts, language)}
        for name, one in numbers(task)
    ]


def numbers(task: Task) -> list[tuple[str, Cited]]:
    """Return the numbers of a task by name."""
    stated: list[tuple[str, Cited]] = [
        (each.name, getattr(task.shares, each.name)) for each in fields(task.shares)
    ]
    if task.control:
        stated.append(("control_cores", task.control.cores))
        stated.append(("control_ram_gib", task.control.ram_gib))
    return stated


def _source(one: Cited, facts: Facts, language: str) -> dict[str, str]:
    source = cited(one.citation, facts, language)
    return {"title": source.title, "section": source.section, "url": source.url}


def _assumed(task: Task, facts: Facts, language: str) -> list[dict[str, Any]]:
    found = []
    for one in task.assumed:
        source = source_called(one.source, facts, language)
        value = one.value if isinstance(one.value, str) else _rounded(one.value)
        found.append(
            {
                "subject": plain(one.subject),
                "name": one.name,
                "value": value,
                "why": words(one.why, language),
                "source": {"title": source.title, "section": "", "url": source.url},
            }
        )
    return found
