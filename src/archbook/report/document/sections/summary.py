"""The design in words that a director reads in a minute."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.bill import LineKind
from archbook.model.catalog.release import spelled
from archbook.model.finding import Severity
from archbook.model.rack_plan import Site
from archbook.model.requirements import Requirements
from archbook.model.sizing import Resource
from archbook.model.sizing_words import RESOURCES
from archbook.report.document.blocks import Block, Heading, Paragraph, Points
from archbook.report.document.cover import deployer
from archbook.report.document.material import Material
from archbook.report.document.phrases import Form, one_or_many, sentences, those_there_are
from archbook.report.document.sections.purpose import LOSSES, MODELS, losses
from archbook.report.sizing_tables import called

ORDER = 10
TITLE = Message("Summary")

MOST_POOLS = 4
"""Pools and stores of which the summary says what runs out first."""

MOST_DECISIONS = 8
"""Decisions that the summary names."""


def blocks(material: Material) -> Iterator[Block]:
    """Yield what is built, for what, what it outlives, what is bought, and what is open."""
    yield Paragraph(sentences((_built(material), *_carries(material))))
    yield _sound(material)
    yield Paragraph(sentences((*_to_buy(material), _power(material.site))))
    if first := tuple(_first(one) for one in _binding(material)):
        yield Heading(Message("What runs out first"))
        yield Points(first)
    yield from _decided(material)
    if unknown := tuple(_unknown(material)):
        yield Heading(Message("What is not known"))
        yield Points(unknown)


_HOSTS: Form = (Message("1 host"), Message("{count} hosts"))
_RACKS: Form = (Message("1 rack"), Message("{count} racks"))
_SERVICES: Form = (Message("1 service"), Message("{count} services"))


def _built(material: Material) -> Message:
    design = material.design
    values: dict[str, Value] = {
        "design": design.heading(),
        "model": MODELS[design.deployment_model],
        "release": spelled(design.release),
        "deployer": deployer(material.blueprint),
        "hosts": one_or_many(material.blueprint.host_count(), _HOSTS),
        "racks": one_or_many(len(material.site.racks), _RACKS),
        "services": one_or_many(len(material.blueprint.services), _SERVICES),
    }
    if design.deployer:
        text = (
            "{design} is a {model} on OpenStack {release}, installed by {deployer}. It runs "
            "{services} on {hosts} in {racks}."
        )
        return Message(text, values)
    text = (
        "{design} is a {model} on OpenStack {release}. It runs {services} on {hosts} in {racks}."
    )
    return Message(text, values)


def _carries(material: Material) -> Iterator[Message]:
    design = material.design
    if design.workload:
        values: dict[str, Value] = {
            "instances": f"{sum(one.instances for one in design.workload):,}",
            "vcpus": f"{sum(one.instances * one.vcpus for one in design.workload):,}",
            "ram": f"{sum(one.instances * one.ram_gib for one in design.workload):,.0f}",
        }
        text = "It has to carry {instances} instances with {vcpus} vCPUs and {ram} GiB of memory."
        yield Message(text, values)
    if stored := sum(one.usable_tb or 0 for one in design.storage):
        yield Message("It has to keep {stored} TB of data.", {"stored": f"{stored:,.10g}"})
    yield from _outlives(design.requirements)


def _outlives(asked: Requirements) -> Iterator[Message]:
    """Yield one sentence when all parts survive the same loss, else one for each."""
    every = {asked.control_survives, asked.workload_survives, asked.storage_survives}
    same = every.pop() if len(every) == 1 else None
    if same in LOSSES:
        text = "Control plane, instances and data have to survive the loss of {loss}."
        yield Message(text, {"loss": LOSSES[same]})
    else:
        yield from losses(asked)


_ERRORS: Form = (
    Message("It is not sound yet: an error stands, and nothing is to be built from it."),
    Message("It is not sound yet: {count} errors stand, and nothing is to be built from it."),
)
_PASSED: Form = (
    Message("It is sound: 1 rule passed, and no error stands."),
    Message("It is sound: {count} rules passed, and no error stands."),
)
_WARNINGS: Form = (Message("1 warning is open."), Message("{count} warnings are open."))
_INFOS: Form = (
    Message("1 finding is for information."),
    Message("{count} findings are for information."),
)
_WAIVED: Form = (
    Message("1 finding was accepted for a reason."),
    Message("{count} findings were accepted, each for a reason."),
)


def _sound(material: Material) -> Paragraph:
    findings = material.findings
    errors = findings.count(Severity.ERROR)
    first = one_or_many(errors, _ERRORS) if errors else one_or_many(len(findings.passed), _PASSED)
    others = those_there_are(
        (
            (findings.count(Severity.WARNING), _WARNINGS),
            (findings.count(Severity.INFO), _INFOS),
            (len(findings.waived), _WAIVED),
        )
    )
    return Paragraph(sentences((first, *others)), "error" if errors else "good")


def _binding(material: Material) -> list[Resource]:
    """Return what runs out first of each pool and store, as far as it is known."""
    return [one for one in material.sizing.resources if one.binding and one.share()][:MOST_POOLS]


def _first(resource: Resource) -> Message:
    values: dict[str, Value] = {
        "what": called(resource),
        "resource": RESOURCES[resource.resource],
        "share": round(100 * (resource.share() or 0)),
    }
    return Message("{what}: {share} % taken ({resource})", values)


def _decided(material: Material) -> Iterator[Block]:
    decided = material.design.decisions
    if not decided:
        return
    yield Heading(Message("What was decided"))
    yield Points(tuple(one.what for one in decided[:MOST_DECISIONS]))
    if more := len(decided[MOST_DECISIONS:]):
        text = "The chapter on decisions has {count} more, and the reasons."
        yield Paragraph(Message(text, {"count": more}), "note")


_BOUGHT: dict[LineKind, Form] = {
    "server": (Message("1 server"), Message("{count} servers")),
    "switch": (Message("1 switch"), Message("{count} switches")),
    "rack": (Message("1 rack"), Message("{count} racks")),
    "disk": (Message("1 disk"), Message("{count} disks")),
    "cable": (Message("1 cable"), Message("{count} cables")),
}
"""Kind of a line of the bill → words for one thing and for several."""


def _to_buy(material: Material) -> Iterator[Message]:
    if things := tuple(_bought(material)):
        yield Message("To be bought: {things}.", {"things": things})


def _bought(material: Material) -> Iterator[Message]:
    for kind, form in _BOUGHT.items():
        counts = [line.quantity for line in material.bill.lines if line.kind == kind]
        if known := sum(filter(None, counts)):
            said = one_or_many(known, form)
            yield Message("at least {known}", {"known": said}) if None in counts else said


def _power(site: Site) -> Message:
    lacking = site.load_w.inputs.get("without_figure") or 0
    if not site.load_w.value:
        return Message("How much power it draws is not known: no machine has a figure.")
    values: dict[str, Value] = {"kw": round(site.load_w.value / 1_000, 1), "lacking": lacking}
    if lacking:
        text = "It draws {kw} kW, as far as figures are known; machines without one: {lacking}."
        return Message(text, values)
    return Message("It draws {kw} kW.", values)


_FIGURES: Form = (
    Message("1 figure of the sizing is unknown; the tables of capacity show which."),
    Message("{count} figures of the sizing are unknown; the tables of capacity show which."),
)
_OPEN: Form = (
    Message("1 line of the bill is open; a table below the bill says why."),
    Message("{count} lines of the bill are open; a table below the bill says why."),
)
_ASSUMED: Form = (
    Message("The design rests on 1 assumption, which has a chapter."),
    Message("The design rests on {count} assumptions, which have a chapter."),
)


def _unknown(material: Material) -> Iterator[Message]:
    return those_there_are(
        (
            (material.sizing.unknown(), _FIGURES),
            (len(material.bill.unsaid), _OPEN),
            (len(material.design.assumptions), _ASSUMED),
        )
    )
