"""``archbook prepare``: what must be set on hosts before the deployer runs."""

from pathlib import Path

import click

from archbook.cli.arguments import design_argument, format_option, output_option
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared
from archbook.errors import InputError
from archbook.i18n import Message


@click.command(
    "prepare", epilog="Example: archbook prepare design.yaml --format sh -o host-scripts"
)
@design_argument
@click.option("--host", metavar="NAME", help="Only this host.")
@click.option("--group", metavar="NAME", help="Only the hosts of this group.")
@click.option(
    "--supernet",
    "supernets",
    multiple=True,
    metavar="CIDR",
    help="Room that subnets are cut from, as 10.20.0.0/16; may be given again.",
)
@format_option("table", "json", "sh", document="preparation/v1")
@output_option
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    design: str,
    host: str | None,
    group: str | None,
    supernets: tuple[str, ...],
    form: str,
    output: Path | None,
) -> None:
    """Show, or write as scripts, what hosts need before deployment.

    Name, network, time, packages and access, each with its reason and its source. What the design
    does not say, as the names of network interfaces, is filled in at the top of a script. sh is
    the script of the host of --host; without --host, a script for each into the folder of -o.
    """
    prepared = settings.open(design).prepare(*supernets, host=host, group=group)
    if form == "json":
        deliver(settings, json_text(prepared.document()), output)
    elif form == "table":
        deliver(settings, str(prepared), output)
    elif host is not None:
        deliver(settings, prepared.script(host), output)
    elif output is not None:
        settings.wrote(*prepared.save(output))
    else:
        text = "say by --host which host's script you want, or by -o the folder for all of them"
        raise InputError(Message(text))
