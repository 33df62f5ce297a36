"""A finished design with the reason of each of its numbers."""

from archbook.capacity.enough import shortages
from archbook.model.ask import Ask
from archbook.model.catalog.facts import Facts
from archbook.model.design import Design
from archbook.model.finding import Finding
from archbook.model.proposal import Draft
from archbook.plan import plan
from archbook.proposing.assumed import assumed
from archbook.proposing.choices import choices
from archbook.proposing.counts import NONE, counts_after
from archbook.proposing.footprint import footprint
from archbook.proposing.phases import at_the_end, phased
from archbook.proposing.reasons import reasons
from archbook.sizing import size


def draft(ask: Ask, facts: Facts, design: Design, left: tuple[Finding, ...] = ()) -> Draft:
    """Return a finished design with the reason of each of its numbers.

    Args:
        ask: What was asked for.
        facts: The catalog.
        design: The design, also when fixes have changed it since it was drafted.
        left: What no edit cures.
    """
    blueprint = plan(design, facts)
    later = plan(at_the_end(ask, design), facts)
    sizing = size(later)
    return Draft(
        ask,
        design,
        tuple(reasons(ask, blueprint, sizing)),
        tuple(choices(ask, facts, design)),
        tuple(assumed(ask, facts, design)),
        footprint(blueprint, sizing),
        left,
    )


def in_phases(ask: Ask, facts: Facts, design: Design) -> Design:
    """Return a finished design with the hosts that are bought in each year."""
    racks = len(design.racks)
    return phased(ask, design, lambda years: counts_after(ask, facts, racks, NONE, years))


def short_of(ask: Ask, design: Design, facts: Facts) -> frozenset[str]:
    """Return the groups of a design that are too small for its last year."""
    return frozenset(shortages(size(plan(at_the_end(ask, design), facts))))
