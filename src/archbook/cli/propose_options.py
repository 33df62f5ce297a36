"""The options of ``archbook propose`` that say what is asked for."""

import functools
import math
from collections.abc import Callable
from typing import Any

import click

from archbook.cli.choices import NearestChoice

_COUNT = click.IntRange(1, 1_000_000)


class Amount(click.FloatRange):
    """A number within limits, and one that there is."""

    name = "number"

    def convert(
        self,
        value: Any,  # noqa: ANN401 - click's signature
        param: click.Parameter | None,
        ctx: click.Context | None,
    ) -> float:
        """Return the number; infinity and no number are none."""
        found = float(super().convert(value, param, ctx))
        if not math.isfinite(found):
            self.fail(f"'{value}' is no amount.", param, ctx)
        return found


_AMOUNT = Amount(0, 1e9, min_open=True)


class Volumes(click.ParamType[float | dict[str, float]]):
    """Usable TB of volumes: ``50``, or ``fast=20,capacity:hdd=200``."""

    name = "TB"

    def convert(
        self, value: object, param: click.Parameter | None, ctx: click.Context | None
    ) -> float | dict[str, float]:
        """Return one amount, or kind of volumes → amount."""
        if not isinstance(value, str) or "=" not in value:
            return _AMOUNT.convert(value, param, ctx)
        found: dict[str, float] = {}
        for part in value.split(","):
            name, equals, amount = part.partition("=")
            if not equals or not name.strip():
                self.fail(
                    f"'{part}' names no kind and its TB; write fast=20,capacity=200.", param, ctx
                )
            if name.strip() in found:
                self.fail(f"'{name.strip()}' is there twice.", param, ctx)
            found[name.strip()] = _AMOUNT.convert(amount, param, ctx)
        return found


_OPTIONS = (
    click.option("--instances", type=_COUNT, metavar="N", help="Instances of one size."),
    click.option("--vcpus", type=_COUNT, metavar="N", help="vCPUs of one."),
    click.option("--ram-gib", type=_AMOUNT, metavar="GIB", help="Memory of one in GiB."),
    click.option("--disk-gb", type=_AMOUNT, metavar="GB", help="Disk of one in GB."),
    click.option(
        "--pinned-share",
        "pinned_percent",
        type=Amount(0, 100),
        metavar="PERCENT",
        help="Share of them whose vCPUs have threads of their own.",
    ),
    click.option(
        "--gpus", type=_COUNT, metavar="N", help="How many of them have a GPU to themselves."
    ),
    click.option(
        "--volumes-tb",
        type=Volumes(),
        metavar="TB",
        help="Usable TB of volumes; of several kinds: fast=20,capacity=200, with their disks "
        "fast:nvme=20,capacity:hdd=200.",
    ),
    click.option("--objects-tb", type=_AMOUNT, metavar="TB", help="Usable TB of objects."),
    click.option(
        "--objects-by", type=NearestChoice(("ceph", "swift")), help="What keeps them: ceph."
    ),
    click.option("--racks", type=_COUNT, metavar="N", help="Racks that there are."),
    click.option(
        "--rack-power-w",
        type=_AMOUNT,
        metavar="W",
        help="Watts that the machines of one rack may draw together.",
    ),
    click.option(
        "--survives",
        type=NearestChoice(("none", "host", "rack")),
        help="What may be lost: instances, data and APIs outlive it. Default: host.",
    ),
    click.option("--release", metavar="ID", help="OpenStack release. Default: the newest SLURP."),
    click.option(
        "--profile", metavar="ID", help="How strictly it is judged. Default: production."
    ),
    click.option("--use-case", metavar="ID", help="Use case whose services are taken."),
    click.option(
        "--deployer", metavar="ID", help="What installs it. Default: that of the use case."
    ),
    click.option(
        "--service", "services", multiple=True, metavar="ID", help="A service more; repeatable."
    ),
    click.option(
        "--hyperconverged/--separate", default=None, help="Compute hosts carry the disks of Ceph."
    ),
    click.option(
        "--gateways",
        type=NearestChoice(("network", "control", "distributed")),
        help="Where instances reach the outside: hosts for it, controllers, compute hosts.",
    ),
    click.option("--erasure", metavar="K+M", help="Erasure code instead of three replicas."),
    click.option(
        "--growth-percent",
        type=Amount(0, 1_000),
        metavar="PERCENT",
        help="More instances and data each year.",
    ),
    click.option(
        "--years", type=click.IntRange(1, 10), metavar="N", help="Years to last. Default: 3."
    ),
    click.option(
        "--availability-percent",
        type=Amount(0, 100, min_open=True, max_open=True),
        metavar="PERCENT",
        help="Share of the year in which the APIs answer.",
    ),
    click.option("--dashboard/--no-dashboard", default=None, help="Users need a web dashboard."),
    click.option("--monitoring/--no-monitoring", default=None, help="The cloud watches itself."),
    click.option("--compute", metavar="NAME", help="Machine of the compute hosts."),
    click.option("--ntp", multiple=True, metavar="HOST", help="A time server; repeatable."),
    click.option("--backup-to", metavar="TEXT", help="Where backups of the control plane go."),
    click.option("--registry", metavar="TEXT", help="Where container images come from."),
    click.option("--name", metavar="NAME", help="Name of the design."),
)


def asking(command: Callable[..., None]) -> Callable[..., None]:
    """Give *command* the options; it gets those that were used as the dict ``asked``."""
    others, names = _named(command), set[str]()

    @functools.wraps(command)
    def gathered(*positional: object, **values: object) -> None:
        asked = {name: values.pop(name) for name in names}
        given = {name: value for name, value in asked.items() if value not in (None, ())}
        command(*positional, asked=given, **values)

    for option in reversed(_OPTIONS):
        option(gathered)
    names |= _named(gathered) - others
    return gathered


def _named(command: Callable[..., None]) -> set[str]:
    """Return the parameters that click has noted for *command* so far."""
    noted: list[click.Parameter] = getattr(command, "__click_params__", [])
    return {one.name for one in noted if one.name}
