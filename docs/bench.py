"""Measure archbook against itself and beside a peer, as ratios, in one run.

Run by `make bench`. Nothing here is a test: machines are noisy, so medians and ratios are printed
and read by a person.
"""

import os
import statistics
import subprocess
import sys
import tempfile
import tracemalloc
from collections.abc import Callable
from datetime import date
from importlib import import_module
from importlib.util import find_spec
from pathlib import Path
from time import perf_counter, process_time

import yaml

from archbook.catalog.bundle import bundled_catalogs
from archbook.catalog.cache import VARIABLE
from archbook.catalog.library import Catalog, bundled
from archbook.catalog.reading import parsed_files
from archbook.model.catalog.facts import KINDS
from archbook.model.design import Design
from archbook.model.finding import Findings
from archbook.model.host_group import HostGroup
from archbook.model.site import Rack, Region
from archbook.plan import plan
from archbook.rules.engine import check
from archbook.rules.registry import all_rules

ROUNDS = 7
GROUPS = 40
DAY = date(2026, 11, 1)
SERVICES = ("keystone", "placement", "glance", "nova", "neutron", "cinder", "horizon", "heat")


def spread(hosts: int) -> Design:
    """Return a design of *hosts* hosts in 40 groups over 40 racks: 3 control, 3 network."""
    racks = {f"r{number:02}": Rack() for number in range(GROUPS)}
    computes = GROUPS - 2
    share, left = divmod(hosts - 6, computes)
    groups = [
        HostGroup(name="ctl", roles=("control",), count=3, racks=("r00", "r01", "r02")),
        HostGroup(name="net", roles=("network",), count=3, racks=("r00", "r01", "r02")),
        *(
            HostGroup(
                name=f"cmp{number:02}",
                roles=("compute",),
                count=share + (number < left),
                racks=(f"r{number + 2:02}",),
            )
            for number in range(computes)
        ),
    ]
    zones = {"az1": tuple(racks)[:14], "az2": tuple(racks)[14:27], "az3": tuple(racks)[27:]}
    return Design(
        name=f"{hosts} hosts",
        release="2026.1",
        services=SERVICES,
        options={"block_backend": "ceph"},
        racks=racks,
        regions=(Region(name="one", zones=zones),),
        host_groups=tuple(groups),
    )


def small() -> Design:
    """Return 3 control, 2 network and 20 compute hosts."""
    return Design(
        name="small",
        release="2026.1",
        services=SERVICES,
        options={"block_backend": "ceph"},
        host_groups=(
            HostGroup(name="ctl", roles=("control",), count=3),
            HostGroup(name="net", roles=("network",), count=2),
            HostGroup(name="cmp", roles=("compute",), count=20),
        ),
    )


def plan_and_check(design: Design) -> Findings:
    """Return the findings of *design*."""
    facts = bundled()
    return check(plan(design, facts), all_rules(), facts.profile(design.profile), DAY)


def seconds(work: Callable[[], object]) -> float:
    """Return the median processor time of *work* over the rounds, after one warm-up."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = process_time()
        work()
        times.append(process_time() - start)
    return statistics.median(times)


def peak_kib(work: Callable[[], object]) -> float:
    """Return the peak of memory allocated by *work*, in KiB."""
    tracemalloc.start()
    work()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 1024


def scaling() -> None:
    """Print how plan and check grow with the hosts when the groups stay 40."""
    print(f"\nplan + check, {GROUPS} host groups; median of {ROUNDS}, processor time")
    print(f"{'hosts':>8} {'ms':>8} {'ratio':>6} {'peak KiB':>9} {'ratio':>6}")
    base_ms = base_kib = 0.0
    print(f"{'3+2+20':>8} {1000 * seconds(lambda: plan_and_check(small())):8.1f} (3 groups)")
    for hosts in (100, 1_000, 10_000, 100_000):
        design = spread(hosts)
        took = 1000 * seconds(lambda design=design: plan_and_check(design))  # type: ignore[misc]  # the loop's own design
        kib = peak_kib(lambda design=design: plan_and_check(design))  # type: ignore[misc]  # the same
        base_ms, base_kib = base_ms or took, base_kib or kib
        print(f"{hosts:8} {took:8.1f} {took / base_ms:6.2f} {kib:9.0f} {kib / base_kib:6.2f}")


def change() -> None:
    """Print how long one widget's change takes, from the edit to everything that is shown."""
    from archbook.model.edit import SetCount, apply  # noqa: PLC0415 - only measured here
    from archbook.workspace import Workspace  # noqa: PLC0415 - only measured here

    print("\none change of 3+2+20 to all that is shown; median, wall time")
    workspace = Workspace(small(), bundled())
    counts = iter(range(20, 10_000))

    def changed() -> Workspace:
        return workspace.with_design(
            apply(workspace.design, SetCount(group="cmp", count=next(counts)))
        )

    parts: dict[str, Callable[[Workspace], object]] = {
        "placement": lambda one: one.plan().html(),
        "findings": lambda one: one.check(as_of=DAY).findings,
        "findings with proved fixes": lambda one: one.check(as_of=DAY).html(),
        "drawing": lambda one: one.draw("topology").svg(),
        "bill": lambda one: one.bom().html(),
    }
    for name, part in parts.items():
        print(f"  {name:27} {1000 * wall(lambda part=part: part(changed())):7.1f} ms")  # type: ignore[misc]  # the loop's own part
    shown = ("placement", "findings", "drawing", "bill")
    everything = wall(lambda: [parts[name](one) for one in [changed()] for name in shown])
    print(f"  {'all four':27} {1000 * everything:7.1f} ms")


def catalog() -> None:
    """Print what loading the catalog costs, beside peers that only parse the same bytes."""
    folder = Path(str(bundled_catalogs()))
    print("\nthe whole catalog, read anew each time; median, wall time")
    with tempfile.TemporaryDirectory() as cache:
        report_load(folder, whole, cache)
        copies = Path(cache) / "many"
        many(copies, 3_000)
        print(f"\nthree entries of {sum(1 for _ in copies.glob('*/*.yaml'))}; wall time")
        report_load(copies, three, cache)


def report_load(folder: Path, load: Callable[[Catalog], object], cache: str) -> None:
    """Print how long *load* takes with the cache and without, and how long the peers take."""

    def anew() -> None:
        parsed_files.cache_clear()
        load(Catalog(folder))

    os.environ[VARIABLE] = ""
    slow = wall(anew)
    os.environ[VARIABLE] = cache
    anew()
    parsed_files().save()
    quick = wall(anew)
    del os.environ[VARIABLE]
    parsed_files.cache_clear()
    files = [path.read_bytes() for path in folder.glob("*/*.yaml")]
    print(f"  {len(files)} files, {sum(map(len, files)) / 1024:.0f} KiB")
    rows = {"archbook, parsed before": quick, "archbook, nothing kept": slow, **peers(files)}
    for name, took in rows.items():
        print(f"  {name:27} {1000 * took:7.1f} ms   {took / quick:5.1f} ×")


def peers(files: list[bytes]) -> dict[str, float]:
    """Return how long others take to parse *files*, all of them, and check nothing."""
    times = {"PyYAML, C loader": wall(lambda: [yaml.load(one, yaml.CSafeLoader) for one in files])}
    if find_spec("msgspec"):
        decode = import_module("msgspec.yaml").decode
        times["msgspec"] = wall(lambda: [decode(one) for one in files])
    return times


def whole(facts: Catalog) -> None:
    """Read every entry."""
    for kind in KINDS:
        for name in facts.ids(kind):
            facts.entry(kind, name)


def three(facts: Catalog) -> None:
    """Read three roles."""
    for name in ("role1", "role1000", "role2999"):
        facts.role(name)


def many(folder: Path, count: int) -> None:
    """Write a catalog of *count* roles."""
    text = (Path(str(bundled_catalogs())) / "roles" / "network.yaml").read_text(encoding="utf-8")
    (folder / "roles").mkdir(parents=True)
    sources = folder / "sources"
    sources.symlink_to(Path(str(bundled_catalogs())) / "sources")
    for number in range(count):
        name = f"role{number}"
        path = folder / "roles" / f"{name}.yaml"
        path.write_text(text.replace("id: network", f"id: {name}"), encoding="utf-8")


def wall(work: Callable[[], object]) -> float:
    """Return the median wall time of *work* over the rounds, after one warm-up."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = perf_counter()
        work()
        times.append(perf_counter() - start)
    return statistics.median(times)


def commands() -> None:
    """Print what starting the command costs, beside Python itself."""
    command = str(Path(sys.executable).with_name("archbook"))
    with tempfile.TemporaryDirectory() as folder:
        design = str(Path(folder) / "design.yaml")
        subprocess.run([command, "new", "-o", design], check=True, capture_output=True)  # noqa: S603 - our own command
        python = process([sys.executable, "-c", "pass"])
        print(f"\ncommands beside `python -c pass` ({1000 * python:.0f} ms); median, wall time")
        show = ["catalog", "show", "roles/control"]
        for words in (["--version"], ["--help"], show, ["check", design], ["plan", design]):
            took = process([command, *words])
            shown = " ".join(words).replace(design, "DESIGN")
            print(f"  archbook {shown:26} {1000 * took:7.0f} ms   {took / python:5.1f} ×")


def process(command: list[str]) -> float:
    """Return the median wall time of a whole process."""
    return wall(
        lambda: subprocess.run(command, check=False, capture_output=True)  # noqa: S603 - our own command
    )


if __name__ == "__main__":
    catalog()
    scaling()
    change()
    commands()
