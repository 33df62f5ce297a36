"""``archbook propose``: a whole design from a workload."""

from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from archbook.cli.arguments import as_of_option, format_option
from archbook.cli.output import deliver, json_text
from archbook.cli.propose_options import asking
from archbook.cli.settings import Settings, shared
from archbook.errors import OutputError
from archbook.i18n import Message

if TYPE_CHECKING:
    from datetime import datetime

    from archbook.workspace.proposed import Proposal

_FILE = click.Path(path_type=Path)


@click.command(
    "propose",
    epilog="Example: archbook propose --instances 300 --vcpus 4 --ram-gib 16 --volumes-tb 50 "
    "--racks 3 --survives rack -o cloud.yaml",
)
@asking
@click.option("--workload", type=_FILE, metavar="FILE", help="Instances of several sizes (YAML).")
@click.option("--servers", type=_FILE, metavar="FILE", help="Machines to build from (YAML).")
@click.option(
    "--prices",
    type=_FILE,
    multiple=True,
    metavar="FILE",
    help="Your price list: alternatives are then compared in money, too.",
)
@click.option("--alternative", type=click.IntRange(min=1), metavar="NO", help="Take this one.")
@click.option(
    "--alternatives/--no-alternatives", default=True, help="Try other ways to carry the same."
)
@click.option("--force", is_flag=True, help="Replace an existing DESIGN.")
@as_of_option
@format_option("table", "json", document="proposal/v1")
@click.option(
    "-o", "--output", type=_FILE, metavar="DESIGN", help="Design file to write, with its reasons."
)
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    asked: dict[str, Any],
    workload: Path | None,
    servers: Path | None,
    prices: tuple[Path, ...],
    alternative: int | None,
    alternatives: bool,
    force: bool,
    as_of: "datetime | None",
    form: str,
    output: Path | None,
) -> None:
    """Propose a whole design for a workload, with its reasons.

    The design is sound by archbook's own rules and large enough, also after the loss asked for.
    The workload is --instances of one size, or a FILE as `archbook import rvtools` writes it; a
    design is one, too. FILE of --servers is a map like `hardware` of a design: machines called
    control, network, volumes, objects, monitoring, gpu, or like a kind of volumes, are for that;
    all others are offers for compute hosts, and the one of which the fewest are needed is taken.
    With -v each number comes with its formula, its inputs and its source.
    """
    from archbook.workspace.given_files import servers_of, workload_of  # noqa: PLC0415 - slow
    from archbook.workspace.proposed import propose  # noqa: PLC0415 - slow to load

    if output and output.exists() and not force:
        text = "{path}: is there already; choose another name, or replace it with --force"
        raise OutputError(Message(text, {"path": str(output)}))
    if workload:
        asked["workload"] = workload_of(workload)
    if servers:
        asked["servers"] = servers_of(servers)
    proposal = propose(
        catalog=settings.folder,
        language=settings.language,
        as_of=as_of.date() if as_of else None,
        alternatives=alternatives or alternative is not None,
        prices=prices or None,
        **asked,
    )
    if alternative is not None:
        proposal = proposal.alternative(alternative)
    _show(settings, proposal, form, output)


def _show(settings: Settings, proposal: "Proposal", form: str, output: Path | None) -> None:
    if output:
        deliver(settings, proposal.workspace.text(), output)
    if form == "json":
        click.echo(json_text(proposal.document()), nl=False)
        return
    if settings.quiet:
        return
    click.echo(str(proposal))
    if settings.verbose:
        click.echo(f"\n{proposal.working()}")
    text = "next: archbook check {path} && archbook draw {path} -o topology.svg"
    if not output:
        text = "write the design with -o DESIGN; -v shows the reason of each number"
    click.echo("\n" + settings.words(Message(text, {"path": str(output)})))
