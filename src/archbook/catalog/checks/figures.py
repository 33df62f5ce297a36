"""The name of every quantity ends in its unit."""

from collections.abc import Iterator, Mapping

from archbook.catalog.checks.subject import Hint, Subject
from archbook.i18n import Message
from archbook.model.catalog.facts import NAMED
from archbook.units import SUFFIXES, has_unit


def figures_have_units(subject: Subject) -> Iterator[Hint]:
    """Yield the fractions of an open list (name → number) whose name ends in no known unit.

    Where the names are entries of the catalog, those entries say the unit.
    """
    for part in subject.parts():
        if isinstance(part.value, Mapping) and part.field not in NAMED:
            for name, value in part.value.items():
                if isinstance(value, float) and not has_unit(name):
                    values = {"name": name, "known": ", ".join(sorted(SUFFIXES))}
                    text = Message("'{name}' ends in no known unit; known: {known}", values)
                    yield (*part.where, name), text
