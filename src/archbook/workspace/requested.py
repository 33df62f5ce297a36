"""A proposal for the design at hand: what it says already is not asked for again."""

from typing import Any

from archbook.i18n import Message
from archbook.model.catalog.facts import Facts
from archbook.model.design import Design
from archbook.model.labels import word_of
from archbook.model.requirements import Requirements
from archbook.model.wanted import Request
from archbook.workspace.asked import Asked

SURVIVALS = ("control_survives", "workload_survives", "storage_survives")
PROPOSED = ("none", "host", "rack")
"""Losses that a proposal is made for, the mildest first."""


def request_for(design: Design) -> dict[str, Any]:
    """Return what *design* says already of what is asked for, as fields of `Request`."""
    swift = [one for one in design.storage if one.kind == "swift"]
    volumes = [one for one in design.storage if one.kind != "swift"]
    codes = [one.erasure for one in volumes if one.erasure]
    found = {
        "volumes_tb": sum(one.usable_tb or 0 for one in volumes),
        "objects_tb": sum(one.usable_tb or 0 for one in swift),
        "objects_by": "swift" if swift else None,
        "racks": len(design.racks),
        "rack_power_w": min(
            (one.power_w for one in design.racks.values() if one.power_w), default=0
        ),
        "growth_percent": max((one.growth_percent or 0 for one in design.workload), default=0),
        "survives": _survives(design.requirements),
        "years": design.purchase.years if design.purchase.model_fields_set else None,
        "hyperconverged": any(
            {"compute", "ceph_osd"} <= {*group.roles} for group in design.host_groups
        ),
        "erasure": f"{codes[0].k}+{codes[0].m}" if codes else None,
    }
    return {name: value for name, value in found.items() if value}


def asked_for(design: Design, request: Request, facts: Facts) -> Asked:
    """Return what to propose: the workload and the beginnings of *design*, and the *request*."""
    required = design.requirements
    said: dict[str, Any] = {
        name: getattr(request, name) for name in request.model_fields_set - {"own_hardware"}
    }
    said |= {
        "name": design.name,
        "release": design.release,
        "profile": design.profile,
        "use_case": design.use_case,
        "deployer": design.deployer,
        "workload": design.workload,
        "services": _beside(design, facts),
        "dashboard": required.dashboard or None,
        "monitoring": required.monitoring or required.central_logging or None,
        "availability_percent": required.availability_percent,
        "servers": design.hardware if request.own_hardware else None,
    }
    kept: Any = {name: value for name, value in said.items() if value not in (None, "", ())}
    asked: Asked = kept
    return asked


def _beside(design: Design, facts: Facts) -> tuple[str, ...]:
    """Return the services that are chosen beside those of the use case."""
    of_case = facts.use_case(design.use_case).services if design.use_case else ()
    return tuple(one for one in design.services if one not in of_case)


def unproposed(design: Design) -> tuple[Message, ...]:
    """Return what the design requires and no proposal is made for: it is checked afterwards."""
    losses = {getattr(design.requirements, name) for name in SURVIVALS} - {*PROPOSED, None}
    return tuple(
        Message(
            "no proposal is made for the loss of a {loss}, only for that of a host or a rack: "
            "the findings will tell what is missing for it",
            {"loss": word_of(one)},
        )
        for one in sorted(losses)
    )


def _survives(required: Requirements) -> str | None:
    stated = [getattr(required, name) for name in SURVIVALS]
    known = [one for one in stated if one in PROPOSED]
    return max(known, key=PROPOSED.index) if known else None
