"""Measure the drawings: every view from 23 hosts to 10,000, and beside other ways to draw.

Run by `make bench`. Nothing here is a test: machines are noisy, so medians and ratios are printed
and read by a person. Two peers draw the same racks, written by hand as their users write them: a
script for the package `diagrams`, laid out by the Graphviz of a wheel, and D2.
"""

import json
import re
import statistics
import subprocess
import sys
import sysconfig
import tempfile
import tracemalloc
from collections.abc import Callable
from functools import partial
from importlib import import_module
from itertools import chain
from pathlib import Path
from resource import RUSAGE_CHILDREN, getrusage
from time import perf_counter, process_time
from typing import Any

import archbook
from archbook.model.design import Design
from archbook.workspace import Workspace

ROUNDS = 3
HOSTS = (23, 100, 500, 2_000, 10_000)
A_RACK = 20
"""Hosts in a rack."""

PEERS_UP_TO = 500
PATIENCE = 60.0
"""Seconds that a peer may take."""

WIDEST, LONGEST = 4096, 4
A4 = (785, 538)
"""What can be printed on, in points."""


def cloud(hosts: int) -> Workspace:
    """Return the use case `production-private` with so many hosts, and racks for them."""
    start = archbook.new("production-private")
    told = json.loads(start.design.model_dump_json(by_alias=True, exclude_unset=True))
    racks = [f"r{number}" for number in range(1, max(3, -(-hosts // A_RACK)) + 1)]
    told["racks"] = {
        rack: {"power_feed": f"feed-{place % 2 + 1}", "switch_pair": f"leaf-{rack}"}
        for place, rack in enumerate(racks)
    }
    told["regions"] = [{"name": "one", "zones": {f"az{n + 1}": racks[n::3] for n in range(3)}}]
    disks, monitors = max(3, hosts // 5), 2
    counts = {"ctl": 3, "net": 3, "osd": disks, "mon": monitors}
    counts["cmp"] = hosts - sum(counts.values())
    for group in told["host_groups"]:
        group["count"] = counts[group["name"]]
    return start.with_design(Design.model_validate_json(json.dumps(told)))


def worked() -> float:
    """Return the processor time of this process and of the programs that it ran."""
    others = getrusage(RUSAGE_CHILDREN)
    return process_time() + others.ru_utime + others.ru_stime


def seconds(work: Callable[[], object], clock: Callable[[], float] = worked) -> float:
    """Return the median time of *work* over the rounds, after one warm-up."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = clock()
        work()
        times.append(clock() - start)
    return statistics.median(times)


def peak_mib(work: Callable[[], object]) -> float:
    """Return the peak of memory allocated by *work*, in MiB."""
    tracemalloc.start()
    work()
    _, peak = tracemalloc.get_traced_memory()
    tracemalloc.stop()
    return peak / 2**20


def size_of(svg: str) -> tuple[float, float]:
    """Return width and height as the SVG says them, whatever its unit."""
    found = re.search(r'viewBox="[-\d.]+ [-\d.]+ ([\d.]+) ([\d.]+)"', svg)
    assert found, "an SVG without a size"  # noqa: S101 - a measurement of nothing is worse
    return float(found[1]), float(found[2])


def points_on_a4(svg: str) -> float:
    """Return how large the smallest text is when the sheet is printed on A4 landscape."""
    wide, tall = size_of(svg)
    smallest = min(float(found) for found in re.findall(r'font-size[:=]\s*"?([\d.]+)', svg))
    return smallest * min(A4[0] / wide, A4[1] / tall)


def views() -> None:
    """Print what every view costs at each size, and whether it keeps to the sheet."""
    clouds = [cloud(hosts) for hosts in HOSTS]
    print("SVG of each view of a planned design: ms, processor time, median")
    print(
        f"{'view':15}" + "".join(f"{hosts:>9,}" for hosts in HOSTS) + "  peak MiB      KiB  sheet"
    )
    for view in clouds[0].views():
        works = [partial(drawn, one, view) for one in clouds]
        took = "".join(f"{1000 * seconds(work):9.0f}" for work in works)
        largest = works[-1]()
        wide, tall = size_of(largest)
        shapes = [size_of(work()) for work in works]
        kept = all(w <= WIDEST and 1 / LONGEST <= w / h <= LONGEST for w, h in shapes)
        print(
            f"{view:15}{took} {peak_mib(works[-1]):9.1f} {len(largest) / 1024:8.0f}  "
            f"{wide:.0f} x {tall:.0f}{'' if kept else ' leaves the sheet'}"
        )


def drawn(workspace: Workspace, view: str) -> str:
    """Return the SVG of a view."""
    return workspace.draw(view).svg()


def by_diagrams(hosts: int) -> str:
    """Return the SVG of racks drawn by a script for `diagrams`: an icon for each host."""
    diagrams: Any = import_module("diagrams")  # it has no types
    icon = import_module("diagrams.openstack.compute").Nova
    made = diagrams.Diagram("racks", graph_attr={"splines": "line"})
    diagrams.setdiagram(made)  # as `with` does, which would write a file when it ends
    spine = icon("spine")
    for rack in range(-(-hosts // A_RACK)):
        with diagrams.Cluster(f"rack {rack}"):
            leaf = icon(f"leaf {rack}")
            spine >> leaf
            for number in range(rack * A_RACK, min(hosts, (rack + 1) * A_RACK)):
                leaf >> icon(f"host {number}")
    diagrams.setdiagram(None)
    return program("graphviz-pure", "-Tsvg", given=made.dot.source)


def by_d2(hosts: int) -> str:
    """Return the SVG of the same racks drawn by D2: a box for each host."""
    racks = range(-(-hosts // A_RACK))
    lines = (
        [
            f"spine -> rack{rack}.leaf",
            *(
                f"rack{rack}.leaf -> rack{rack}.host{number}"
                for number in range(rack * A_RACK, min(hosts, (rack + 1) * A_RACK))
            ),
        ]
        for rack in racks
    )
    with tempfile.TemporaryDirectory() as folder:
        source, made = Path(folder) / "racks.d2", Path(folder) / "racks.svg"
        source.write_text("\n".join(chain.from_iterable(lines)), encoding="utf-8")
        program("d2", str(source), str(made))
        return made.read_text(encoding="utf-8")


def program(name: str, *words: str, given: str = "") -> str:
    """Run a program that came with a package, and return what it prints."""
    path = str(Path(sysconfig.get_path("scripts")) / name)
    ran = subprocess.run(  # noqa: S603 - of this environment
        [path, *words], input=given, capture_output=True, text=True, check=True, timeout=PATIENCE
    )
    return ran.stdout


def by_archbook(hosts: int) -> str:
    """Return the SVG of the racks as archbook draws them, from the design on."""
    return cloud(hosts).draw("fabric").svg()


def peers() -> None:
    """Print what a picture of leaf switches and hosts costs with each way to draw it."""
    print(
        "\nracks with their leaf switches, from nothing to SVG: wall time; × archbook; text on A4"
    )
    ways = {"archbook": by_archbook, "diagrams + Graphviz": by_diagrams, "D2": by_d2}
    for hosts in (count for count in HOSTS if count <= PEERS_UP_TO):
        base = 0.0
        for name, draw in ways.items():
            try:
                took = seconds(partial(draw, hosts), perf_counter)
            except subprocess.TimeoutExpired:
                print(f"{hosts:>7,}  {name:20} more than {PATIENCE:.0f} s")
                continue
            svg = draw(hosts)
            base = base or took
            wide, tall = size_of(svg)
            print(
                f"{hosts:>7,}  {name:20}{1000 * took:8.0f} ms {took / base:6.1f} × "
                f"{len(svg) / 1024:8.0f} KiB  {wide:.0f} x {tall:.0f}, {points_on_a4(svg):.1f} pt"
            )


if __name__ == "__main__":
    views()
    sys.stdout.flush()
    peers()
