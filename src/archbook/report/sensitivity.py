"""What moves an answer, as a document, as text, as HTML and as CSV."""

from typing import Any

from archbook.i18n import Message, Value
from archbook.i18n.translation import translate
from archbook.model.blueprint import Blueprint
from archbook.model.sensitivity import ANSWERS, Bar, Sweep, Tornado, Varied
from archbook.report.delimited import csv_text
from archbook.report.html import table_html
from archbook.report.plain import plain, words
from archbook.report.sizing import assumed_document, rounded
from archbook.report.sizing_tables import defaults
from archbook.report.table import Cell, Column, Table
from archbook.report.text import table_text
from archbook.units import UNKNOWN

Found = Tornado | Sweep


def sensitivity_document(found: Found, blueprint: Blueprint, language: str) -> dict[str, Any]:
    """Return the outcome as ``sensitivity/v1``; what is not known is null."""
    head = {
        "schema": "sensitivity/v1",
        "design": plain(found.design),
        "revision": plain(found.revision),
        "answer": found.answer,
        "unit": found.unit,
    }
    if isinstance(found, Sweep):
        swept = {
            "input": plain(found.knob),
            "base": found.base,
            "points": [_varied(one) for one in found.points],
        }
        nothing: dict[str, Any] = {"inputs": [], "unmoved": [], "impossible": [], "assumed": []}
        return head | {"base": None, "vary": None} | nothing | {"sweep": swept}
    return head | {
        "base": rounded(found.base),
        "vary": found.vary,
        "inputs": [_bar(one, found.base or 0.0) for one in found.bars],
        "unmoved": [plain(one) for one in found.unmoved],
        "impossible": [
            {"input": plain(knob), "why": words(why, language)} for knob, why in found.impossible
        ],
        "sweep": None,
        "assumed": [assumed_document(one, blueprint, language) for one in found.assumed],
    }


def _bar(bar: Bar, base: float) -> dict[str, Any]:
    return {
        "input": plain(bar.knob),
        "base": bar.base,
        "low": _varied(bar.low),
        "high": _varied(bar.high),
        "swing": rounded(bar.swing(base)),
    }


def _varied(one: Varied) -> dict[str, Any]:
    return {"value": one.value, "answer": rounded(one.answer)}


def sensitivity_text(found: Found, language: str) -> str:
    """Return the outcome as text tables."""
    return "\n\n".join(table_text(table, language) for table in _tables(found))


def sensitivity_html(found: Found, language: str) -> str:
    """Return the outcome as HTML tables."""
    return "\n".join(table_html(table, language) for table in _tables(found))


def sensitivity_csv(found: Found, language: str) -> str:
    """Return the outcome as CSV: a line for each input, or for each point of a sweep."""
    unknown = translate(UNKNOWN, language)
    if isinstance(found, Sweep):
        rows = [(one.value, one.answer) for one in found.points]
        return csv_text((found.knob, found.answer), rows, unknown)
    header = ("input", "base", "low", "high", "answer_low", "answer_high")
    bars = [
        (one.knob, one.base, one.low.value, one.high.value, one.low.answer, one.high.answer)
        for one in found.bars
    ]
    return csv_text(header, bars, unknown)


def _tables(found: Found) -> list[Table]:
    if isinstance(found, Sweep):
        return [_points(found)]
    tables = [_bars(found)]
    if found.impossible:
        columns = (Column(Message("Input")), Column(Message("No answer"), share=1))
        tables.append(Table("", columns, tuple(found.impossible)))
    if found.unmoved:
        named = ((Message("{names}", {"names": found.unmoved}),),)
        tables.append(Table("", (Column(Message("Does not move it"), share=1),), named))
    return [*tables, defaults(found.assumed)] if found.assumed else tables


def _bars(found: Tornado) -> Table:
    values: dict[str, Value] = {
        "answer": ANSWERS[found.answer],
        "design": found.design,
        "unit": found.unit,
        "base": f"{found.base:,g}" if found.base is not None else UNKNOWN,
    }
    title = Message("What moves the {answer} of {design}: today {base} {unit}", values)
    columns = (
        Column(Message("Input"), share=1),
        Column(Message("Value"), number=True),
        Column(Message("Low"), number=True),
        Column(Message("High"), number=True),
        Column(Message("Answer at low"), number=True),
        Column(Message("Answer at high"), number=True),
    )
    return Table(title, columns, tuple(map(_row, found.bars)))


def _row(bar: Bar) -> tuple[Cell, ...]:
    return (
        bar.knob,
        *map(_said, (bar.base, bar.low.value, bar.high.value)),
        bar.low.answer,
        bar.high.answer,
    )


def _said(value: float | str) -> str:
    return value if isinstance(value, str) else f"{value:,.6g}"


def _points(found: Sweep) -> Table:
    values: dict[str, Value] = {
        "knob": found.knob,
        "answer": ANSWERS[found.answer],
        "design": found.design,
        "unit": found.unit,
        "base": _said(found.base),
    }
    title = Message(
        "How {knob} moves the {answer} of {design} ({unit}); today it is {base}", values
    )
    columns = (
        Column(Message("Value"), number=True),
        Column(Message("Answer"), number=True),
    )
    rows = tuple((_said(one.value), one.answer) for one in found.points)
    return Table(title, columns, rows)
