"""Why each number of a proposed design is what it is."""

from collections.abc import Iterator

from archbook.model.ask import Ask
from archbook.model.blueprint import Blueprint
from archbook.model.proposal import Reason
from archbook.model.sizing import Sizing
from archbook.proposing.why_hosts import hosts
from archbook.proposing.why_nets import nets
from archbook.proposing.why_settings import settings
from archbook.proposing.why_site import site
from archbook.proposing.why_stores import disks, stores


def reasons(ask: Ask, blueprint: Blueprint, sizing: Sizing) -> Iterator[Reason]:
    """Yield the reason of each number, in the order of the design.

    They are read off the finished design, so that they hold for what is written in it.

    Args:
        ask: What was asked for.
        blueprint: The design, planned.
        sizing: The design with the instances and data of the last year.
    """
    yield from site(ask, blueprint)
    yield from disks(ask, blueprint)
    yield from hosts(ask, blueprint, sizing)
    yield from settings(blueprint)
    yield from stores(ask, blueprint, sizing)
    yield from nets(blueprint)
