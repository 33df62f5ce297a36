"""Where in a design file the subject of a finding stands."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from archbook.errors import Where
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Finding, Findings


@dataclass(frozen=True, slots=True)
class Located:
    """Findings of a design file, each with its line.

    Attributes:
        findings: What was found.
        path: The design file, as the user named it.
        lines: Line (from 1) of each finding, by rule and subject.
    """

    findings: Findings
    path: str
    lines: Mapping[tuple[str, str], int]

    def line(self, finding: Finding) -> int:
        """Return the line of *finding*; the first one when it is not known."""
        return self.lines.get(finding.key, 1)


def where_of(finding: Finding, blueprint: Blueprint) -> Where:
    """Return the place in the design that *finding* is about; the top when it is all of it."""
    kind, _, name = finding.subject.partition("/")
    return _FINDERS.get(kind, _nowhere)(blueprint, name)


def _nowhere(_: Blueprint, __: str) -> Where:
    return ()


def _group(blueprint: Blueprint, name: str) -> Where:
    return _in_list("host_groups", (one.name for one in blueprint.design.host_groups), name)


def _host(blueprint: Blueprint, name: str) -> Where:
    """Return the group whose hosts have this name: listed, or the group's name and a number."""
    for place, group in enumerate(blueprint.design.host_groups):
        if name in group.hosts or name.rpartition("-")[0] == group.name:
            return ("host_groups", place)
    return ()


def _rack(blueprint: Blueprint, name: str) -> Where:
    return ("racks", name) if name in blueprint.design.racks else ()


def _service(blueprint: Blueprint, name: str) -> Where:
    return _in_list("services", blueprint.design.services, name) or ("services",)


def _storage(blueprint: Blueprint, name: str) -> Where:
    return _in_list("storage", (backend.name for backend in blueprint.design.storage), name)


def _network(blueprint: Blueprint, name: str) -> Where:
    design = blueprint.design
    found = _in_list("networks", (network.name for network in design.networks), name)
    return found or _in_list("physnets", (network.name for network in design.physnets), name)


def _component(blueprint: Blueprint, name: str) -> Where:
    """Return where the design names a component, else the first group that carries it."""
    for place, group in enumerate(blueprint.design.host_groups):
        if name in group.run:
            return ("host_groups", place, "run")
    carriers = (cohort.name for cohort, _ in blueprint.standing(name))
    return _group(blueprint, next(carriers, "")) or ("host_groups",)


def _waiver(blueprint: Blueprint, name: str) -> Where:
    said = (f"{waiver.rule}:{waiver.subject}" for waiver in blueprint.design.waivers)
    return _in_list("waivers", said, name)


_FINDERS: dict[str, Callable[[Blueprint, str], Where]] = {
    "component": _component,
    "group": _group,
    "host": _host,
    "network": _network,
    "rack": _rack,
    "service": _service,
    "storage": _storage,
    "waiver": _waiver,
}


def _in_list(key: str, names: Iterable[str], name: str) -> Where:
    return next(((key, place) for place, other in enumerate(names) if other == name), ())
