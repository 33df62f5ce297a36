"""``archbook catalog platforms``: what else a cloud can be built with, weighed."""

from collections.abc import Iterable
from pathlib import Path

import click

from archbook.cli.arguments import format_option, output_option
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared
from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.catalog.platform import CRITERIA


@click.command(
    "platforms",
    epilog="Example: archbook catalog platforms --weight cost=3 --weight aws_compatibility=0",
)
@click.option(
    "--weight",
    "weights",
    multiple=True,
    metavar="CRITERION=N",
    help=f"Weight of a criterion, 1 when not said: {', '.join(CRITERIA)}.",
)
@format_option("table", "json", document="platforms/v1, with every reason")
@output_option
@shared
def command(
    settings: Settings, *, weights: tuple[str, ...], form: str, output: Path | None
) -> None:
    """Compare cloud platforms by weighted criteria."""
    from archbook.workspace.platforms import platforms  # noqa: PLC0415 - slow to load

    compared = platforms(settings.catalog(), _read(weights), language=settings.language)
    text = json_text(compared.document()) if form == "json" else str(compared)
    deliver(settings, text, output)


def _read(weights: Iterable[str]) -> dict[str, float]:
    return dict(map(_weight, weights))


def _weight(text: str) -> tuple[str, float]:
    criterion, _, number = text.partition("=")
    try:
        return criterion.strip(), float(number)
    except ValueError:
        said = "write a weight as CRITERION=NUMBER, as in cost=3, not {text}"
        raise InputError(Message(said, {"text": text})) from None
