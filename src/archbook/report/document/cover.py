"""The title page: which design this is, and whether it is sound."""

import json
from collections.abc import Iterator
from hashlib import sha256

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.release import spelled
from archbook.model.finding import Findings, Severity
from archbook.report.document.blocks import Cover
from archbook.report.document.material import Material
from archbook.report.findings import tally
from archbook.report.page import status
from archbook.report.plan import plan_document
from archbook.report.table import Words

WHAT = Message("Design document")


def cover(material: Material) -> Cover:
    """Return the title page."""
    sound = not material.findings.at_least(Severity.ERROR)
    said = verdict(material.findings)
    heading, facts = material.design.heading(), tuple(_facts(material))
    return Cover(heading, WHAT, sound, said, facts, material.day)


def verdict(findings: Findings) -> Message:
    """Return whether the design is sound, and the counts."""
    if findings.at_least(Severity.ERROR):
        text = "NOT SOUND: nothing is to be built from this. {counts}"
        return Message(text, {"counts": tally(findings)})
    return status(findings)


def _facts(material: Material) -> Iterator[tuple[Words, Words]]:
    design = material.design
    yield Message("Name"), design.name
    yield Message("Revision"), design.revision
    yield Message("Date"), material.day.isoformat()
    yield Message("OpenStack release"), spelled(design.release)
    yield Message("Deployer"), deployer(material.blueprint)
    yield Message("Profile"), material.blueprint.facts.profile(material.profile).title
    yield Message("Hosts"), f"{material.blueprint.host_count():,}"
    yield Message("Racks"), f"{len(material.site.racks):,}"
    yield Message("Fingerprint"), fingerprint(material.blueprint)


def deployer(blueprint: Blueprint) -> Words:
    """Return the name of what installs the cloud."""
    name = blueprint.design.deployer
    return blueprint.facts.deployer(name).name if name else Message("not said")


def fingerprint(blueprint: Blueprint) -> str:
    """Return a short mark of the design and its placement; it changes when one of them does."""
    placed = json.dumps(plan_document(blueprint, "en"), ensure_ascii=True)
    said = blueprint.design.model_dump_json(by_alias=True) + placed
    return sha256(said.encode()).hexdigest()[:12]
