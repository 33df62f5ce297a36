"""Everything that is sized beside compute: stores, single hosts, control plane, operations."""

from collections.abc import Iterator

from archbook.model.blueprint import Blueprint
from archbook.model.sizing import Estimate, Resource
from archbook.sizing.control import control_resources
from archbook.sizing.control_details import control_estimates
from archbook.sizing.host_needs import host_estimates, host_resources
from archbook.sizing.kept import kept_estimates
from archbook.sizing.operations import operation_estimates, operation_resources
from archbook.sizing.stores import store_estimates, store_resources


def resources_beside(blueprint: Blueprint) -> Iterator[Resource]:
    """Yield what is asked for beside what there is: stores first, operations last."""
    yield from store_resources(blueprint)
    yield from host_resources(blueprint)
    yield from control_resources(blueprint)
    yield from operation_resources(blueprint)


def estimates_beside(blueprint: Blueprint) -> Iterator[Estimate]:
    """Yield the numbers with nothing to hold against them, in the same order."""
    yield from store_estimates(blueprint)
    yield from host_estimates(blueprint)
    yield from control_estimates(blueprint)
    yield from operation_estimates(blueprint)
    yield from kept_estimates(blueprint)
