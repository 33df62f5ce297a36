"""``archbook sensitivity``: what moves the answer."""

from datetime import datetime
from math import isfinite
from pathlib import Path

import click

from archbook.cli.arguments import as_of_option, design_argument, format_option
from archbook.cli.choices import NearestChoice
from archbook.cli.output import deliver, json_text
from archbook.cli.progress import Progress
from archbook.cli.settings import Settings, shared
from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.sensitivity import ANSWERS
from archbook.sensitivity.tornado import Tell
from archbook.workspace.swayed import Swayed, steps

_PLOTS = ("svg", "png", "pdf", "csv")


@click.command(
    "sensitivity", epilog="Example: archbook sensitivity design.yaml --of hosts -o tornado.svg"
)
@design_argument
@click.option(
    "--of",
    type=NearestChoice(tuple(ANSWERS)),
    default="hosts",
    show_default=True,
    help="What is asked of the design.",
)
@click.option(
    "--vary",
    multiple=True,
    metavar="INPUT=LOW:HIGH",
    help="Own range of an input, as workload.web.instances=100:500; may be given again.",
)
@click.option(
    "--sweep",
    metavar="INPUT=FROM:TO:STEP",
    help="Lead one input from one value to another, instead of varying all of them.",
)
@click.option(
    "--percent",
    type=click.FloatRange(0, 100, min_open=True, max_open=True),
    default=20.0,
    show_default=True,
    help="How far inputs are varied to each side.",
)
@click.option(
    "--prices",
    type=click.Path(path_type=Path),
    multiple=True,
    metavar="FILE",
    help="Price list; the cost needs one.",
)
@as_of_option
@format_option("table", "json", document="sensitivity/v1")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write the plot (.svg, .png, .pdf), the numbers (.csv) or what is shown into FILE.",
)
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    design: str,
    of: str,
    vary: tuple[str, ...],
    sweep: str | None,
    percent: float,
    prices: tuple[Path, ...],
    as_of: datetime | None,
    form: str,
    output: Path | None,
) -> None:
    """Show which inputs move the size or the cost, strongest first.

    Each number of workload, hardware, storage and settings is varied by itself, host groups whose
    demand is stated are made just large enough, and the answer is read.
    """
    workspace = settings.open(design)
    found = workspace.sensitivity(
        of,
        vary=dict(map(_range, vary)),
        over=_swept(sweep) if sweep else None,
        share=percent / 100,
        prices=prices or None,
        tell=_teller(settings),
        as_of=as_of.date() if as_of else None,
    )
    _deliver(settings, found, form, output)


def _deliver(settings: Settings, found: Swayed, form: str, output: Path | None) -> None:
    suffix = output.suffix.removeprefix(".") if output else ""
    if form != "json" and suffix in _PLOTS:
        deliver(settings, found.csv() if suffix == "csv" else found.render(suffix), output)
        return
    deliver(settings, json_text(found.document()) if form == "json" else str(found), output)


def _range(text: str) -> tuple[str, tuple[float | str, float | str]]:
    name, values = _parts(text, 2)
    return name, (_value(values[0]), _value(values[1]))


def _swept(text: str) -> tuple[str, tuple[float, ...]]:
    name, values = _parts(text, 3)
    numbers = [_value(value) for value in values]
    if any(isinstance(one, str) for one in numbers):
        raise _unreadable(text)
    start, stop, step = map(float, numbers)
    return name, steps(start, stop, step)


def _parts(text: str, count: int) -> tuple[str, list[str]]:
    name, equals, rest = text.partition("=")
    values = rest.split(":")
    if not equals or len(values) != count or not all(values):
        raise _unreadable(text)
    return name, values


def _unreadable(text: str) -> InputError:
    said = "'{text}' cannot be read: write INPUT=LOW:HIGH, or for a sweep INPUT=FROM:TO:STEP"
    return InputError(Message(said, {"text": text}))


def _value(text: str) -> float | str:
    try:
        number = float(text)
    except ValueError:
        return text
    if not isfinite(number):
        raise _unreadable(text)
    return number


def _teller(settings: Settings) -> Tell:
    progress: list[Progress] = []

    def tell(_: int, total: int) -> None:
        if not progress:
            progress.append(Progress(settings, total))
        progress[0].step(settings.words(Message("inputs varied")))

    return tell
