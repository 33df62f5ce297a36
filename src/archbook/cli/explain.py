"""``archbook explain``: the reason and the source, in general and in a design."""

from pathlib import Path

import click

from archbook.cli.arguments import output_option
from archbook.cli.output import deliver
from archbook.cli.settings import Settings, shared
from archbook.rules.api import EXAMPLES
from archbook.workspace.examples import example_file
from archbook.workspace.explained import explained


@click.command("explain", epilog="Example: archbook explain neutron-l3-agent design.yaml")
@click.argument("name", metavar="ID")
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
    """Explain a rule, a service, a term or what else has a name.

    Says why, and where that is written; with a DESIGN, also how it is there. ID may be KIND/ID:
    without KIND, everything of that name is explained. Parts of the DESIGN are explained, too:
    group/ctl, host/ctl-01, rack/r1, network/api, storage/volumes, zone/az1.
    """
    if example:
        deliver(settings, example_file(name.removeprefix("rules/"), example.title()), output)
        return
    if design:
        found = settings.open(design).explain(name)
    else:
        found = explained(name, settings.catalog(), settings.language)
    deliver(settings, str(found), output)
