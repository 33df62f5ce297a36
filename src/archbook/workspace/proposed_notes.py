"""What a proposed design file says beside its numbers: reasons, decisions, assumptions."""

import textwrap
from collections.abc import Iterable, Iterator

from archbook.i18n import Message, Value
from archbook.i18n.translation import translate
from archbook.model.catalog.facts import Facts
from archbook.model.design import Design
from archbook.model.proposal import Alternative, Draft, Reason
from archbook.model.record import Assumption, Decision
from archbook.report.proposal_words import alike
from archbook.report.sizing import rounded
from archbook.report.sources import source_called
from archbook.workspace.comments import WIDTH

_PLACES = {
    "hardware": "hardware",
    "group": "host_groups",
    "storage": "storage",
    "network": "networks",
    "region": "regions",
}
"""Kind of a reason's subject → key of the design that holds it."""

_KEYS = {
    "services": Message("what the cloud offers; what these need comes along by itself"),
    "requirements": Message("what the design is held to"),
    "hardware": Message("machines: the user's, or assumptions to be replaced by a vendor's offer"),
    "workload": Message("what the cloud has to carry today"),
    "decisions": Message("what was decided, why, and instead of what"),
    "assumptions": Message("what nobody said and was taken all the same"),
}


def recorded(draft: Draft, alternatives: tuple[Alternative, ...], language: str) -> Design:
    """Return the design with its decisions and assumptions written down."""
    stated = {name: getattr(draft.design, name) for name in draft.design.model_fields_set}
    stated["decisions"] = tuple(_decisions(draft, alternatives, language))
    stated["assumptions"] = tuple(_assumptions(draft, language))
    ordered = {key: stated[key] for key in Design.model_fields if key in stated}
    return Design.model_validate(ordered)


def _decisions(
    draft: Draft, alternatives: tuple[Alternative, ...], language: str
) -> Iterator[Decision]:
    """Yield the decisions; what was tried instead of one stands there with what it costs."""
    for one in draft.choices:
        tried = [other for other in alternatives if other.decides == one.id]
        instead = tuple(_tried(other) for other in tried) or one.instead_of
        parts = {"id": one.id, "what": translate(one.what, language)}
        parts["why"] = translate(one.why, language)
        lines = tuple(translate(other, language) for other in instead)
        yield Decision.model_validate(parts | ({"instead_of": lines} if lines else {}))


def _tried(other: Alternative) -> Message:
    return Message("{what}: {why}", {"what": other.what, "why": other.lost})


def _assumptions(draft: Draft, language: str) -> Iterator[Assumption]:
    for one in draft.assumed:
        value = one.value if isinstance(one.value, str) else f"{one.value:g}"
        what = f"{one.subject}: {one.name} = {value}"
        yield Assumption(what=what, why=translate(one.why, language))


def notes(draft: Draft, facts: Facts, language: str) -> dict[str, str]:
    """Return the comments: key of the design, or ``key/name``, → text put above it."""
    found: dict[str, list[str]] = {"": [translate(_top(), language)]}
    found |= {key: [translate(text, language)] for key, text in _KEYS.items()}
    for place, reasons in _placed(draft.reasons):
        found.setdefault(place, []).append(_said(reasons, facts, language))
    return {key: _wrapped(lines, language) for key, lines in found.items()}


def _placed(reasons: Iterable[Reason]) -> Iterator[tuple[str, list[Reason]]]:
    """Yield where reasons stand; what is so for several things is said once, above them."""
    for together in alike(reasons):
        first, *others = together
        key, name = _key(first), first.subject.partition("/")[2]
        single = not others and name and key in _PLACES.values()
        yield (f"{key}/{name}" if single else key), together


def _key(reason: Reason) -> str:
    """Return the key of the design that holds the number of a reason."""
    kind = reason.subject.partition("/")[0]
    return _PLACES.get(kind) or ("settings" if reason.name.startswith("nova-") else reason.name)


def _top() -> Message:
    return Message(
        "Proposed by archbook for the workload below. Each number has its reason beside it; "
        "`archbook size -v` shows the working, `archbook check` holds it against the rules."
    )


def _said(reasons: list[Reason], facts: Facts, language: str) -> str:
    """Say what a number is, how it was found, from what, and who says so."""
    found = reasons[0].quantity
    values: dict[str, Value] = {
        "name": reasons[0].name,
        "value": ", ".join(dict.fromkeys(_short(one.quantity.value) for one in reasons)),
        "formula": found.formula,
        "inputs": "; ".join(f"{key} = {_short(one)}" for key, one in found.inputs.items()),
        "source": source_called(found.source.source, facts, language).title,
    }
    if found.inputs:
        return translate(
            Message("{name} = {value}: {formula} [{inputs}; {source}]", values), language
        )
    return translate(Message("{name} = {value}: {formula} [{source}]", values), language)


def _short(value: float | str | None) -> str:
    if isinstance(value, str):
        return value
    return "?" if value is None else f"{rounded(value):,}"


def _wrapped(lines: list[str], language: str) -> str:
    width = WIDTH[language]
    return "\n".join(
        textwrap.fill(
            one,
            width,
            subsequent_indent="  ",
            break_long_words=False,
            break_on_hyphens=False,
        )
        for one in lines
    )
