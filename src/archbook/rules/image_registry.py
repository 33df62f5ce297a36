"""The registry that hosts take container images from."""

from archbook.model.blueprint import Blueprint, Cohort

_HTTPS = 443
"""Port of a registry whose address names none."""


def registry_at(blueprint: Blueprint, cohort: Cohort) -> int | None:
    """Return the port of the image registry if it stands on a host of *cohort*, else None."""
    place = blueprint.design.surroundings.registry.partition("://")[2]
    place = (place or blueprint.design.surroundings.registry).partition("/")[0]
    host, colon, port = place.rpartition(":")
    if not colon:
        host, port = place, str(_HTTPS)
    known = {*cohort.group.hosts, *map(str, cohort.group.addresses)}
    return int(port) if host in known and port.isdecimal() else None
