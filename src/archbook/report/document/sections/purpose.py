"""What the cloud is for, and what it must be able to do."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.requirements import Requirements
from archbook.report.document.blocks import Block, Definitions, Heading, Paragraph, Points
from archbook.report.document.material import Material
from archbook.report.table import Words

ORDER = 20
TITLE = Message("Purpose and requirements")

MODELS: dict[str, Message] = {
    "public": Message("public cloud"),
    "private": Message("private cloud"),
    "community": Message("community cloud"),
    "hybrid": Message("hybrid cloud"),
    "multi": Message("multi-cloud"),
}
"""Deployment model → what readers call it."""

_GIVES: dict[str, Message] = {
    "iaas": Message("infrastructure as a service"),
    "paas": Message("platform as a service"),
    "saas": Message("software as a service"),
    "daas": Message("desktops as a service"),
}

LOSSES: dict[str, Message] = {
    "host": Message("a host"),
    "rack": Message("a rack"),
    "room": Message("a room"),
    "power_feed": Message("a power feed"),
    "switch_pair": Message("a pair of switches"),
    "zone": Message("a zone"),
    "site": Message("a site"),
}
"""What may be lost → how sentences say it."""

_OUTLIVES: dict[str, Message] = {
    "control_survives": Message("The control plane survives the loss of {loss}."),
    "workload_survives": Message("All instances still fit after the loss of {loss}."),
    "storage_survives": Message("All data is still there after the loss of {loss}."),
}

_NEED_NOT: dict[str, Message] = {
    "control_survives": Message("The control plane need not survive any loss."),
    "workload_survives": Message("Instances need not fit any more after a loss."),
    "storage_survives": Message("Data need not survive any loss."),
}

_WANTED: dict[str, Message] = {
    "dashboard": Message("Users have a web dashboard."),
    "instance_ha": Message("Instances start again elsewhere after their host is lost."),
    "live_migration": Message("Instances move to another host while they run."),
    "monitoring": Message("Operators have metrics and alerts."),
    "central_logging": Message("Logs are gathered in one place."),
    "backup": Message("The data of the control plane is backed up."),
    "metering": Message("Use is metered."),
}


def blocks(material: Material) -> Iterator[Block]:
    """Yield the purpose, and each requirement in a sentence."""
    design = material.design
    yield Definitions(tuple(_purpose(material)))
    yield Heading(Message("Requirements"))
    if said := tuple(requirements(design.requirements)):
        yield Points(said)
    else:
        yield Paragraph(Message("The design states no requirements."))


def _purpose(material: Material) -> Iterator[tuple[Words, Words]]:
    design = material.design
    yield Message("Deployment model"), MODELS[design.deployment_model]
    yield Message("Gives its users"), _given(design)
    if design.use_case:
        entry = material.blueprint.facts.use_case(design.use_case)
        yield Message("Started from the use case"), entry.title
        yield Message("Why this use case"), entry.why


def _given(design: Design) -> Words:
    names = tuple(_GIVES[one] for one in design.purpose.service_models)
    return Message("{names}", {"names": names})


def requirements(asked: Requirements) -> Iterator[Message]:
    """Yield each requirement that is stated, as a sentence."""
    yield from losses(asked)
    for name, text in _WANTED.items():
        if getattr(asked, name):
            yield text
    if asked.availability_percent is not None:
        text = Message("The APIs answer for {share} % of the year.")
        yield Message(text.template, {"share": asked.availability_percent})


def losses(asked: Requirements) -> Iterator[Message]:
    """Yield what is to survive which loss, a sentence for each part that is stated."""
    for name, text in _OUTLIVES.items():
        loss = getattr(asked, name)
        if loss == "none":
            yield _NEED_NOT[name]
        elif loss:
            yield Message(text.template, {"loss": LOSSES[loss]})
