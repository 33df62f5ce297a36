"""Host preparation as a document."""

from typing import Any

from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation
from archbook.model.preparation import (
    HostPreparation,
    Interface,
    Preparation,
    Selected,
    Step,
    Uplink,
    Variable,
)
from archbook.preparing import deployment_host, prepared
from archbook.report.plain import plain, words
from archbook.report.sizing import assumed_document
from archbook.report.sources import cited


def preparation_document(preparation: Preparation, language: str) -> dict[str, Any]:
    """Return the preparation as ``preparation/v1``.

    Like hosts have one list of steps, that of the first of them, and a line each for what differs.
    """
    design, blueprint = preparation.blueprint.design, preparation.blueprint
    apart = deployment_host(preparation)
    return {
        "schema": "preparation/v1",
        "design": plain(design.name),
        "revision": plain(design.revision),
        "operating_system": preparation.system.id,
        "operating_system_stated": design.operating_system is not None,
        "deployer": design.deployer,
        "groups": [_group(preparation, one, language) for one in preparation.groups],
        "deployment_host": _steps(apart, blueprint, language) if apart else None,
        "assumed": [assumed_document(one, blueprint, language) for one in preparation.assumed],
        "open": [words(one, language) for one in preparation.open],
    }


def _group(preparation: Preparation, selected: Selected, language: str) -> dict[str, Any]:
    first = prepared(preparation, selected, selected.hosts[0])
    hosts = (prepared(preparation, selected, index) for index in selected.hosts)
    return {
        "group": selected.cohort.name,
        "uplinks": [_uplink(one) for one in first.uplinks],
        "steps_of": first.name,
        **_steps(first, preparation.blueprint, language),
        "hosts": [
            {"name": one.name, "interfaces": list(map(_interface, one.interfaces))}
            for one in hosts
        ],
    }


def _steps(host: HostPreparation, blueprint: Blueprint, language: str) -> dict[str, Any]:
    return {
        "variables": [_variable(one, language) for one in host.variables()],
        "steps": [_step(one, blueprint, language) for one in host.steps],
    }


def _uplink(one: Uplink) -> dict[str, Any]:
    return {
        "name": one.name,
        "ports": one.ports,
        "carries": list(one.carries),
        "links": one.links,
        "mtu": one.mtu,
    }


def _interface(one: Interface) -> dict[str, Any]:
    return {
        "name": one.name,
        "uplink": one.uplink,
        "network": one.network,
        "vlan": one.vlan,
        "mtu": one.mtu,
        "address": str(one.address) if one.address else None,
        "gateway": str(one.gateway) if one.gateway else None,
        "routes": [{"to": str(to), "via": str(via)} for to, via in one.routes],
        "default_route": one.leads_out,
    }


def _variable(one: Variable, language: str) -> dict[str, Any]:
    return {
        "name": one.name,
        "about": words(one.about, language),
        "default": one.default,
        "required": one.required,
    }


def _step(one: Step, blueprint: Blueprint, language: str) -> dict[str, Any]:
    return {
        "id": one.id,
        "title": words(one.title, language),
        "why": words(one.why, language),
        "commands": list(one.commands),
        "variables": [variable.name for variable in one.variables],
        "notes": [words(note, language) for note in one.notes],
        "sources": [_source(citation, blueprint, language) for citation in one.citations],
    }


def _source(citation: Citation, blueprint: Blueprint, language: str) -> dict[str, Any]:
    source = cited(citation, blueprint.facts, language)
    return {
        "title": source.title,
        "section": source.section,
        "url": source.url,
        "read_on": source.retrieved,
    }
