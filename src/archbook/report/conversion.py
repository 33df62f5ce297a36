"""A plan for moving machines as text, Markdown, CSV, HTML and JSON."""

import re
from collections.abc import Iterator, Sequence
from typing import Any

from archbook.i18n import Message
from archbook.i18n.translation import translate
from archbook.model.conversion import Conversion, ConversionPlan, Step
from archbook.report.delimited import csv_text
from archbook.report.html import table_html
from archbook.report.lines import joined
from archbook.report.markdown import escaped, markdown_table
from archbook.report.plain import plain, words
from archbook.report.table import Column, Table
from archbook.report.text import table_text
from archbook.units import UNKNOWN, known_sum, quantity

_COLUMNS = (
    Column(Message("Machine")),
    Column(Message("Flavor")),
    Column(Message("System")),
    Column(Message("Disks"), number=True),
    Column(Message("copied, GB"), number=True),
    Column(Message("minutes at least"), number=True),
    Column(Message("First"), share=1),
)

_CSV_HEADER = (
    *("name", "file", "row", "flavor", "family", "disk_format", "disks", "copy_gb", "hours"),
    *("before", "drivers", "commands", "after"),
)

MINUTES_PER_HOUR = 60

_TICKS = re.compile(r"`+")


def conversion_document(plan: ConversionPlan, language: str) -> dict[str, Any]:
    """Return the JSON document ``conversion/v1``."""
    size, unknown = known_sum(one.copy_gb for one in plan.conversions)
    hours, untimed = known_sum(one.hours for one in plan.conversions)
    return {
        "schema": "conversion/v1",
        "copy_gbps": plan.copy_gbps,
        "copy_gb": size,
        "sizes_unknown": unknown,
        "hours": None if untimed else hours,
        "variables": {name: translate(what, language) for name, what in plan.variables.items()},
        "machines": [_machine(one, language) for one in plan.conversions],
    }


def conversion_text(plan: ConversionPlan, language: str) -> str:
    """Return the plan as a text table, with what is copied below it."""
    totals = "\n".join(words(line, language) for line in totals_of(plan))
    return f"{table_text(_table(plan), language)}\n\n{totals}"


def conversion_html(plan: ConversionPlan, language: str) -> str:
    """Return the plan as an HTML table."""
    return table_html(_table(plan), language)


def conversion_csv(plan: ConversionPlan, language: str) -> str:
    """Return the plan as CSV, a row a machine."""
    rows = (
        (
            one.machine.name,
            one.machine.path,
            one.machine.row,
            one.flavor or "",
            one.family or "",
            _forms(one),
            len(one.machine.disks) or None,
            None if one.copy_gb is None else round(one.copy_gb, 1),
            None if one.hours is None else round(one.hours, 2),
            _joined(one.before, language),
            _joined(one.drivers, language),
            "; ".join(one.commands),
            _joined(one.after, language),
        )
        for one in plan.conversions
    )
    return csv_text(_CSV_HEADER, rows, words(UNKNOWN, language))


def conversion_markdown(plan: ConversionPlan, language: str) -> str:
    """Return the plan as Markdown: an overview, the variables, then machine by machine."""
    parts = [markdown_table(_table(plan), language)]
    parts += [f"{escaped(words(line, language))}\n" for line in totals_of(plan)]
    if plan.variables:
        parts.append(f"## {words(Message('Variables of the commands'), language)}\n")
        parts += [
            f"* `{name}`: {escaped(words(what, language))}"
            for name, what in plan.variables.items()
        ]
    for one in plan.conversions:
        parts += ["", f"## {escaped(plain(one.machine.name))}", ""]
        parts += _section(one, language)
    return "\n".join(parts) + "\n"


def totals_of(plan: ConversionPlan) -> Iterator[Message]:
    """Yield what is copied, and how long that takes."""
    size, unknown = known_sum(one.copy_gb for one in plan.conversions)
    known = None if unknown == len(plan.conversions) else size
    text = "to be copied: {size}, what is in use of the disks, or all of them where nobody says"
    yield Message(text, {"size": quantity(known, "GB")})
    if unknown:
        yield Message("{count} machines are of unknown size and not in it", {"count": unknown})
    if plan.copy_gbps is None:
        yield Message("the time is unknown: give the rate of copying in Gbit/s")
        return
    hours, _ = known_sum(one.hours for one in plan.conversions)
    text = "{hours} h at least at {gbps} Gbit/s, one after another: GB × 8 / Gbit/s / 3600"
    yield Message(text, {"hours": f"{hours:,.1f}", "gbps": f"{plan.copy_gbps:g}"})


def _table(plan: ConversionPlan) -> Table:
    rows = (
        (
            one.machine.name,
            one.flavor,
            one.machine.system or None,
            len(one.machine.disks) or None,
            one.copy_gb,
            None if one.hours is None else one.hours * MINUTES_PER_HOUR,
            joined(step.what for step in one.before),
        )
        for one in plan.conversions
    )
    return Table(Message("Conversion plan"), _COLUMNS, tuple(rows))


def _section(one: Conversion, language: str) -> Iterator[str]:
    """Yield one machine's steps in their order."""
    for step in (*one.before, *one.drivers):
        yield f"* {escaped(words(step.what, language))} ({step.source})"
    for command in one.commands:
        # A longer fence than any in the command, so that no name ends it.
        fence = "`" * (max(map(len, _TICKS.findall(command)), default=2) + 1)
        fence = max(fence, "```", key=len)
        yield f"\n{fence}sh\n{command}\n{fence}\n"
    for step in one.after:
        yield f"* {escaped(words(step.what, language))} ({step.source})"


def _machine(one: Conversion, language: str) -> dict[str, Any]:
    machine = one.machine
    return {
        "name": machine.name,
        "file": machine.path,
        "row": machine.row,
        "platform": machine.platform,
        "system": machine.system or None,
        "family": one.family,
        "flavor": one.flavor,
        "disks": len(machine.disks) or None,
        "disk_format": _forms(one) or None,
        "copy_gb": one.copy_gb,
        "hours": one.hours,
        "before": _steps(one.before, language),
        "drivers": _steps(one.drivers, language),
        "commands": list(one.commands),
        "after": _steps(one.after, language),
    }


def _forms(one: Conversion) -> str:
    return ", ".join(sorted({disk.form for disk in one.machine.disks if disk.form}))


def _steps(steps: Sequence[Step], language: str) -> list[dict[str, str]]:
    return [{"what": translate(step.what, language), "source": step.source} for step in steps]


def _joined(steps: Sequence[Step], language: str) -> str:
    return "; ".join(translate(step.what, language) for step in steps)
