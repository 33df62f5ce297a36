"""``archbook explain``: the reason and the source, in general and in a design."""

from dataclasses import replace
from pathlib import Path

import click

from archbook.cli.arguments import output_option
from archbook.cli.entries import places
from archbook.cli.output import deliver
from archbook.cli.settings import Settings, shared
from archbook.model.blueprint import Blueprint
from archbook.report.component import component_in_design, component_leaf
from archbook.report.lines import Leaf, leaf_text
from archbook.report.rule import rule_in_design, rule_leaf
from archbook.report.service import service_in_design, service_leaf
from archbook.rules.api import EXAMPLES
from archbook.rules.registry import rule_called
from archbook.workspace import Workspace
from archbook.workspace.examples import example_file

KINDS = ("rules", "services", "components")
"""What can be explained."""


@click.command("explain", epilog="Example: archbook explain neutron-l3-agent design.yaml")
@click.argument("name", metavar="RULE|COMPONENT|SERVICE")
@click.option(
    "--example",
    type=click.Choice([heading.lower() for heading in EXAMPLES]),
    help="Write the example of a rule as a design file instead.",
)
@click.argument("design", type=click.Path(path_type=Path), required=False)
@output_option
@shared
def command(
    settings: Settings,
    *,
    name: str,
    design: str | None,
    example: str | None,
    output: Path | None,
) -> None:
    """Explain a rule, a component or a service.

    Says why, and where that is written; with a DESIGN, also how it is there.
    """
    if example:
        deliver(settings, example_file(name.removeprefix("rules/"), example.title()), output)
        return
    workspace = settings.open(design) if design else None
    found = places(name, settings.catalog(), KINDS)
    leaves = [_leaf(kind, identifier, settings, workspace) for kind, identifier in found]
    text = "\n\n".join(leaf_text(leaf, settings.language) for leaf in leaves)
    deliver(settings, text, output)


def _leaf(kind: str, identifier: str, settings: Settings, workspace: Workspace | None) -> Leaf:
    if kind == "rules":
        return _rule(identifier, settings, workspace)
    blueprint = workspace.blueprint() if workspace else None
    if kind == "services":
        return _service(identifier, settings, blueprint)
    return _component(identifier, settings, blueprint)


def _rule(identifier: str, settings: Settings, workspace: Workspace | None) -> Leaf:
    rule = rule_called(identifier)
    leaf = rule_leaf(rule, settings.catalog(), settings.language)
    if workspace is None:
        return leaf
    checked = workspace.check()
    here = rule_in_design(rule, checked.findings, checked.fixes())
    return replace(leaf, lines=leaf.lines + here)


def _service(identifier: str, settings: Settings, blueprint: Blueprint | None) -> Leaf:
    entry = settings.catalog().service(identifier)
    leaf = service_leaf(entry, settings.catalog(), settings.language)
    here = service_in_design(entry, blueprint) if blueprint else ()
    return replace(leaf, lines=leaf.lines + here)


def _component(identifier: str, settings: Settings, blueprint: Blueprint | None) -> Leaf:
    entry = settings.catalog().component(identifier)
    leaf = component_leaf(entry, settings.catalog(), settings.language)
    here = component_in_design(entry, blueprint, settings.language) if blueprint else ()
    return replace(leaf, lines=leaf.lines + here)
