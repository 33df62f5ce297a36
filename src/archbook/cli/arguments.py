"""Arguments and options that several subcommands take."""

from collections.abc import Callable
from pathlib import Path
from typing import Any, TypeVar

import click

from archbook.cli.choices import Day, NearestChoice

C = TypeVar("C", bound=Callable[..., Any])

design_argument = click.argument("design", type=click.Path(path_type=Path))

output_option = click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="FILE",
    help="Write into FILE, whole or not at all, instead of standard output.",
)

profile_option = click.option(
    "--profile", metavar="ID", help="Judge by this profile instead of the design's own."
)

as_of_option = click.option(
    "--as-of",
    type=Day(),
    metavar="YYYY-MM-DD",
    help="Day on which ageing facts and waivers are judged. Default: today.",
)


def format_option(*forms: str, document: str) -> Callable[[C], C]:
    """Return the option for the form of a result.

    Args:
        forms: What there is; the first one is the default.
        document: What the JSON is, as ``plan/v1``.
    """
    return click.option(
        "--format",
        "form",
        type=NearestChoice(forms),
        default=forms[0],
        show_default=True,
        help=f"Form of the result; json is the document {document}.",
    )
