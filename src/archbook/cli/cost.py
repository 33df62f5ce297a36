"""``archbook cost``: what it costs to buy and to run."""

from datetime import datetime
from pathlib import Path

import click

from archbook.cli.arguments import design_argument, format_option
from archbook.cli.choices import Day
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared
from archbook.errors import InputError, OutputError
from archbook.i18n import Message

_FILE = click.Path(path_type=Path)


@click.command("cost", epilog="Example: archbook cost design.yaml --prices prices.yaml")
@design_argument
@click.option(
    "--prices",
    type=_FILE,
    multiple=True,
    metavar="FILE",
    help="Your price list: YAML, or CSV of part, price and currency. Later ones add parts.",
)
@click.option(
    "--public", type=_FILE, metavar="FILE", help="Prices of a public cloud to compare with (YAML)."
)
@click.option(
    "--years",
    type=click.IntRange(1, 30),
    metavar="N",
    help="Years to look at. Default: those of the design.",
)
@click.option(
    "--template", is_flag=True, help="Write a price list with every part of the bill, to fill in."
)
@click.option(
    "--rating", is_flag=True, help="Write rates as rules of CloudKitty's hashmap (a shell script)."
)
@click.option(
    "--as-of",
    type=Day(),
    metavar="YYYY-MM-DD",
    help="Day on which prices must hold. Default: today.",
)
@format_option("table", "json", document="cost/v1")
@click.option(
    "-o",
    "--output",
    type=_FILE,
    metavar="FILE",
    help="File to write: .csv (priced lines), .md, .xlsx or .json (cost/v1).",
)
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    design: Path,
    prices: tuple[Path, ...],
    public: Path | None,
    years: int | None,
    template: bool,
    rating: bool,
    as_of: datetime | None,
    form: str,
    output: Path | None,
) -> None:
    """Show what it costs to buy and to run, with your prices.

    archbook knows no prices: without --template, --prices names your list. What it lacks is listed
    and never taken as zero. With -v each amount comes with its formula, its inputs and its source.
    """
    workspace = settings.open(str(design))
    if template:
        _spare(output)
        deliver(settings, workspace.price_template(), output)
        return
    if not prices:
        text = "say which prices: --prices FILE; `--template -o FILE` writes one to fill in"
        raise InputError(Message(text))
    _spare_lists(output, prices, public)
    costed = workspace.cost(prices, public, years=years, as_of=as_of.date() if as_of else None)
    if rating:
        deliver(settings, costed.rating(), output)
    elif output:
        deliver(settings, costed.render(output.suffix.removeprefix(".")), output)
    elif form == "json":
        deliver(settings, json_text(costed.document()), None)
    else:
        parts = [str(costed), costed.working()] if settings.verbose else [str(costed)]
        deliver(settings, "\n\n".join(parts), None)


def _spare(output: Path | None) -> None:
    """Refuse to write an empty price list over one that may be filled in."""
    if output and output.exists():
        text = "{path}: is there already; choose another name"
        raise OutputError(Message(text, {"path": str(output)}))


def _spare_lists(output: Path | None, prices: tuple[Path, ...], public: Path | None) -> None:
    """Refuse to write a result over a price list that it is made of."""
    for given in filter(None, (*prices, public)):
        if output and output.exists() and given.exists() and output.samefile(given):
            text = "{path} is a price list itself; write the result into another file"
            raise OutputError(Message(text, {"path": str(output)}))
