"""Find out what a subject is, and gather what is known of it."""

from collections.abc import Callable, Mapping
from dataclasses import replace

from archbook.errors import UnknownNameError
from archbook.i18n import mark
from archbook.model.finding import Finding
from archbook.report.inspection.drawn import drawn, on_the_drawing
from archbook.report.inspection.machines import group, host
from archbook.report.inspection.networks import network, physnet
from archbook.report.inspection.parts import Citations, Grounds, Inspection, Part
from archbook.report.inspection.places import cloud, region, role, zone
from archbook.report.inspection.racks import rack
from archbook.report.inspection.software import component, service
from archbook.report.inspection.stores import storage
from archbook.views.parts.said import Said
from archbook.views.parts.subjects import Subjects

_INSPECTORS: Mapping[str, Callable[[Grounds, str, Citations], Part]] = {
    "cloud": cloud,
    "component": component,
    "group": group,
    "host": host,
    "network": network,
    "physnet": physnet,
    "rack": rack,
    "region": region,
    "role": role,
    "service": service,
    "storage": storage,
    "zone": zone,
}

KINDS = frozenset(_INSPECTORS)
"""Kinds of subjects, as they begin: ``group`` in ``group/ctl``."""


def inspect(
    grounds: Grounds, subjects: Subjects, identifier: str, said: Said | None = None
) -> Inspection:
    """Return what is known of *identifier*.

    Args:
        grounds: The design and what follows from it.
        subjects: Tells what ids stand for.
        identifier: A subject, as ``group/ctl``, or an id of a drawing, as ``leaf/r1``.
        said: What the drawing says there.

    Raises:
        UnknownNameError: Neither the design nor the drawing has it; the nearest one is named.
    """
    subject = identifier if _has(grounds, subjects, identifier) else subjects.of(identifier)
    if not subject:
        if said is None:
            raise UnknownNameError(mark("part of this design"), identifier, subjects.known())
        return _told(drawn(said))
    kind, _, name = subject.partition("/")
    cite = Citations()
    part = _INSPECTORS[kind](grounds, name, cite)
    if said is not None and identifier.partition("@")[0] != subject:
        part = replace(part, lines=(*part.lines, *on_the_drawing(said)))
    findings = _about(grounds, part, subject)
    for found in findings:
        cite.number(found.citation.source)
    return replace(_told(part), subject=subject, findings=findings, sources=cite.sources)


def _has(grounds: Grounds, subjects: Subjects, subject: str) -> bool:
    """Tell whether a subject can be inspected; a service may be one that the design lacks."""
    kind, _, name = subject.partition("/")
    if kind in ("service", "component"):
        return name in grounds.blueprint.facts.ids(f"{kind}s")
    return subjects.knows(subject)


def _told(part: Part) -> Inspection:
    return Inspection("", part.kind, part.title, part.lines, part.tables)


def _about(grounds: Grounds, part: Part, subject: str) -> tuple[Finding, ...]:
    return tuple(
        found
        for found in grounds.findings.findings
        if found.subject == subject or part.concerns(found.subject)
    )
