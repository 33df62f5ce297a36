"""The options of the commands that take in lists of virtual machines."""

from collections.abc import Callable
from pathlib import Path
from typing import TypeVar

import click

from archbook.capacity.flavor_mix import LADDERS
from archbook.capacity.right_size import RULES
from archbook.cli.arguments import format_option
from archbook.cli.choices import NearestChoice
from archbook.workspace.survey_terms import SOLVER_SECONDS

FILES = click.Path(path_type=Path)

PERCENT = click.FloatRange(0, 1000)

Command = TypeVar("Command", bound=Callable[..., None])

_OPTIONS = (
    click.argument("files", nargs=-1, required=True, type=FILES, metavar="FILE..."),
    click.option(
        "--ladder",
        type=NearestChoice(tuple(LADDERS)),
        help="Sizes of the flavors, to which vCPUs and memory are rounded up. Default: doubling.",
    ),
    click.option(
        "--flavors",
        type=FILES,
        metavar="FLAVORS",
        help="Flavors that there are, as YAML or CSV; each machine takes the smallest that fits.",
    ),
    click.option(
        "--flavor-count",
        type=click.IntRange(1, 1000),
        metavar="N",
        help="Find the N flavors that waste least, and prove it.",
    ),
    click.option(
        "--solver-seconds",
        type=click.FloatRange(min=0, min_open=True),
        default=SOLVER_SECONDS,
        show_default=True,
        help="How long they are looked for at most.",
    ),
    click.option(
        "--right-size",
        type=NearestChoice(tuple(RULES)),
        default="none",
        show_default=True,
        help="Count machines as large as what they used: memory as consumed, or as active.",
    ),
    click.option(
        "--headroom",
        "headroom_percent",
        type=PERCENT,
        metavar="PERCENT",
        help="Room above what was used, for vCPUs and memory; --right-size needs it.",
    ),
    click.option(
        "--disk-headroom",
        "disk_headroom_percent",
        type=PERCENT,
        metavar="PERCENT",
        help="Count disks as what is in use of them, with this much room above it.",
    ),
    click.option(
        "--by-cluster", is_flag=True, help="Make each cluster of today a host aggregate."
    ),
    click.option(
        "--powered-off",
        is_flag=True,
        help="Count machines that are powered off or suspended, too.",
    ),
    click.option("--design", type=FILES, metavar="DESIGN", help="Design that gets the workload."),
    click.option(
        "--plan",
        type=FILES,
        metavar="PLAN",
        help="Write how each machine is converted, as .md, .csv or .json.",
    ),
    click.option(
        "--copy-gbps",
        type=click.FloatRange(min=0, min_open=True),
        metavar="GBPS",
        help="Rate of copying in Gbit/s, for the hours in the plan.",
    ),
    click.option("--force", is_flag=True, help="Replace existing files."),
    format_option("text", "json", document="workload/v1"),
    click.option(
        "-o",
        "--output",
        type=FILES,
        metavar="FILE",
        help="Write into FILE: the workload as YAML, or the design with it. Default: into DESIGN.",
    ),
)


def surveying(command: Command) -> Command:
    """Give *command* the files, and every option on how machines become a workload."""
    for option in reversed(_OPTIONS):
        command = option(command)
    return command
