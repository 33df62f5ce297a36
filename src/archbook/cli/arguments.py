"""Arguments and options that several subcommands take."""

from pathlib import Path

import click

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
    type=click.DateTime(["%Y-%m-%d"]),
    metavar="YYYY-MM-DD",
    help="Day on which ageing facts and waivers are judged. Default: today.",
)
