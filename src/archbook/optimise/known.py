"""What the catalog knows of servers that an offer does not say."""

from collections.abc import Mapping
from dataclasses import replace

from archbook.model.catalog.facts import Facts
from archbook.model.choice import ServerChoice
from archbook.model.design import Design


def known(facts: Facts, servers: tuple[ServerChoice, ...]) -> tuple[ServerChoice, ...]:
    """Return *servers* with height and typical draw of their server types, where unsaid.

    Raises:
        UnknownNameError: A server names a type that the catalog does not have.
    """
    return tuple(_known(facts, one) for one in servers)


def _known(facts: Facts, one: ServerChoice) -> ServerChoice:
    if one.profile.server is None:
        return one
    entry = facts.server(one.profile.server)
    return replace(
        one,
        height_u=one.height_u or entry.height_u,
        typical_w=one.typical_w or entry.typical_w,
    )


def of_design(design: Design) -> tuple[ServerChoice, ...]:
    """Return the design's own hardware as servers to choose from, without costs."""
    return tuple(
        ServerChoice(name, profile, typical_w=profile.typical_w)
        for name, profile in design.hardware.items()
    )


def priced(
    servers: tuple[ServerChoice, ...], costs: Mapping[str, float | None]
) -> tuple[ServerChoice, ...]:
    """Return *servers* with costs from elsewhere, where their offer states none.

    Args:
        servers: What can be bought.
        costs: Name of a server → what one costs; None: a part of it has no price.
    """
    return tuple(
        one if one.cost is not None else replace(one, cost=costs.get(one.name)) for one in servers
    )
