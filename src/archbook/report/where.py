"""Where in a design file the subject of a finding stands."""

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass

from archbook.errors import Where
from archbook.model.design import Design
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


def where_of(finding: Finding, design: Design) -> Where:
    """Return the place in *design* that *finding* is about; the top when it is the whole cloud."""
    kind, _, name = finding.subject.partition("/")
    return _FINDERS.get(kind, _nowhere)(design, name)


def _nowhere(_: Design, __: str) -> Where:
    return ()


def _group(design: Design, name: str) -> Where:
    return _in_list("host_groups", (group.name for group in design.host_groups), name)


def _host(design: Design, name: str) -> Where:
    """Return the group whose hosts have this name: listed, or the group's name and a number."""
    for place, group in enumerate(design.host_groups):
        if name in group.hosts or name.rpartition("-")[0] == group.name:
            return ("host_groups", place)
    return ()


def _rack(design: Design, name: str) -> Where:
    return ("racks", name) if name in design.racks else ()


def _service(design: Design, name: str) -> Where:
    return _in_list("services", design.services, name) or ("services",)


def _storage(design: Design, name: str) -> Where:
    return _in_list("storage", (backend.name for backend in design.storage), name)


def _network(design: Design, name: str) -> Where:
    found = _in_list("networks", (network.name for network in design.networks), name)
    return found or _in_list("physnets", (network.name for network in design.physnets), name)


def _component(design: Design, name: str) -> Where:
    for place, group in enumerate(design.host_groups):
        if name in group.run:
            return ("host_groups", place, "run")
    return ("host_groups",)


_FINDERS: dict[str, Callable[[Design, str], Where]] = {
    "component": _component,
    "group": _group,
    "host": _host,
    "network": _network,
    "rack": _rack,
    "service": _service,
    "storage": _storage,
}


def _in_list(key: str, names: Iterable[str], name: str) -> Where:
    return next(((key, place) for place, other in enumerate(names) if other == name), ())
