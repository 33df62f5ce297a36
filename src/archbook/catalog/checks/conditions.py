"""Conditions and choices name options and values that exist."""

from collections.abc import Iterator, Mapping

from archbook.catalog.checks.subject import Hint, Subject
from archbook.errors import Where, unknown_name
from archbook.i18n import mark

CONDITIONS = frozenset({"when", "unless", "options"})


def conditions_name_options(subject: Subject) -> Iterator[Hint]:
    """Yield the options and the values of options that do not exist."""
    for part in subject.parts():
        if part.field in CONDITIONS and isinstance(part.value, Mapping):
            for option, given in part.value.items():
                values = (given,) if isinstance(given, str) else given
                yield from _unknown(subject, (*part.where, option), option, values)
        elif part.field == "hypervisors" and part.holds_ids() and subject.kind == "use-cases":
            yield from _unknown(subject, part.where, "hypervisor", part.value)


def _unknown(subject: Subject, where: Where, option: str, values: object) -> Iterator[Hint]:
    known = subject.catalog.ids("options")
    if option not in known:
        yield where, unknown_name(mark("option"), option, known)
        return
    choices = [choice.value for choice in subject.catalog.option(option).choices]
    for value in values if isinstance(values, tuple) else ():
        if value not in choices:
            yield where, unknown_name(mark("value"), value, choices)
