"""``archbook optimise``: choose servers, counts and storage scheme."""

import re
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from archbook.cli.arguments import design_argument, format_option
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared

if TYPE_CHECKING:
    from archbook.model.choice import StorageScheme

_FILE = click.Path(path_type=Path)

NOTHING_FITS = 1
"""Exit code when there is no answer."""

_WAY = re.compile(r"^(\d{1,2})(?:\+(\d{1,2}))?$")


class Scheme(click.ParamType[Any]):
    """A way to keep data: replicas as ``3``, or an erasure code as ``4+2``."""

    name = "scheme"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> "StorageScheme":
        """Return the scheme that *value* says."""
        from archbook.model.choice import StorageScheme  # noqa: PLC0415 - not for --help
        from archbook.model.storage import ErasureCode  # noqa: PLC0415 - the same

        found = _WAY.match(str(value))
        first, second = (int(found[1]), int(found[2] or 0)) if found else (0, 0)
        if not first or (found and found[2] and not second):
            self.fail(f"'{value}' is no scheme; write replicas as 3, or a code as 4+2", param, ctx)
        if second:
            return StorageScheme(f"{first}+{second}", erasure=ErasureCode(k=first, m=second))
        return StorageScheme(f"{first} replicas", size=first)


@click.command(
    "optimise", epilog="Example: archbook optimise design.yaml --servers offers.yaml -o new.yaml"
)
@design_argument
@click.option(
    "--servers",
    type=_FILE,
    metavar="FILE",
    help="Servers that can be bought (YAML: currency, hardware). Default: the design's hardware.",
)
@click.option(
    "--prices",
    type=_FILE,
    multiple=True,
    metavar="FILE",
    help="Your price list, for servers whose offer states no cost.",
)
@click.option(
    "--scheme",
    "schemes",
    type=Scheme(),
    multiple=True,
    metavar="3|4+2",
    help="Another storage scheme that may be chosen; may be repeated.",
)
@click.option(
    "--kinds",
    type=click.IntRange(1, 20),
    metavar="N",
    help="Most kinds of servers for the instances of a pool. Default: 1.",
)
@click.option("--converged", is_flag=True, help="Hosts may run instances and OSDs.")
@click.option("--heal", is_flag=True, help="Ask for a failure domain to rebuild into.")
@click.option(
    "--rack-cost",
    type=click.FloatRange(0, min_open=True),
    metavar="MONEY",
    help="What one rack costs: fewer may be used then. Default: all racks are used.",
)
@click.option(
    "--time-limit",
    type=click.FloatRange(0.1, 86_400),
    default=60.0,
    show_default=True,
    metavar="S",
    help="Seconds that the solver may take altogether; packing instances comes on top.",
)
@click.option(
    "--alternatives",
    type=click.IntRange(0, 10),
    default=2,
    show_default=True,
    metavar="N",
    help="Answers with other servers to look for.",
)
@format_option("table", "json", document="optimise/v1")
@click.option(
    "-o", "--output", type=_FILE, metavar="DESIGN", help="Write the design with these servers."
)
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    design: str,
    servers: Path | None,
    prices: tuple[Path, ...],
    schemes: "tuple[StorageScheme, ...]",
    kinds: int | None,
    converged: bool,
    heal: bool,
    rack_cost: float | None,
    time_limit: float,
    alternatives: int,
    form: str,
    output: Path | None,
) -> None:
    """Choose the servers to buy: the best, proved, or with its gap.

    The cheapest where each server has a cost; else the fewest hosts, then rack units, then watts.
    With -v the servers that cannot be chosen and the source of each number are there, too.
    """
    from archbook.model.choice import Wishes  # noqa: PLC0415 - slow to load
    from archbook.workspace.optimised import Effort  # noqa: PLC0415 - the same

    workspace = settings.open(design)
    found = workspace.optimise(
        servers or (),
        prices=prices or None,
        wishes=Wishes(schemes, kinds, converged, heal, rack_cost),
        effort=Effort(time_limit, alternatives),
    )
    if form == "json":
        click.echo(json_text(found.document()), nl=False)
    else:
        click.echo(
            "\n\n".join([str(found), found.working()] if settings.verbose else [str(found)])
        )
    if found.optimum.answer is None:
        click.get_current_context().exit(NOTHING_FITS)
    if output:
        deliver(settings, workspace.with_design(found.design).text(), output)
