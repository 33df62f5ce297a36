"""``archbook addresses``: VLANs, subnets, and an address for each host."""

from pathlib import Path

import click

from archbook.cli.arguments import design_argument, format_option, output_option
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared


@click.command(
    "addresses", epilog="Example: archbook addresses design.yaml --supernet 10.20.0.0/16"
)
@design_argument
@click.option(
    "--supernet",
    "supernets",
    multiple=True,
    metavar="CIDR",
    help="Room that subnets are cut from, as 10.20.0.0/16; may be given again.",
)
@format_option("table", "json", "csv", document="addresses/v1")
@click.option(
    "--into",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the design with these VLANs, subnets and virtual IPs into FILE.",
)
@output_option
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    design: str,
    supernets: tuple[str, ...],
    form: str,
    into: Path | None,
    output: Path | None,
) -> None:
    """Plan VLANs, subnets and addresses of the networks between hosts.

    What the design states is kept. csv has a line for each host on each network. With -v each
    network says how many addresses it needs and why.
    """
    workspace = settings.open(design)
    planned = workspace.addresses(*supernets)
    if into:
        workspace.apply(*planned.edits()).save(into)
        settings.wrote(into)
    if form == "json":
        deliver(settings, json_text(planned.document()), output)
    elif form == "csv":
        deliver(settings, planned.csv(), output)
    else:
        parts = [str(planned), planned.working()] if settings.verbose else [str(planned)]
        deliver(settings, "\n\n".join(parts), output)
