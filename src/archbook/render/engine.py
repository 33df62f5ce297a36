"""Find places for boxes in rows that lines join: the one door to Graphviz.

Graphviz chooses the order in each row and the places across, nothing else: it measures no text
and draws no line, so that its fonts and versions are never seen. Without it archbook's own
packer does the same work, less well.
"""

import json
import shutil
import subprocess
import sysconfig
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from archbook.render.own_placing import Edge, own_places

PROGRAMS = ("graphviz-pure", "dot")
"""Graphviz from a wheel, pinned, before one of the system."""

OWN = "archbook"
"""Name of the packer that is always there."""

_POINTS = 72
_PATIENCE = 20.0
_MOST_ITEMS = 600
"""More items than this are placed by our own packer, which takes the same time for any shape."""


@dataclass(frozen=True, slots=True)
class Item:
    """Something that takes room in a row.

    Attributes:
        id: Its name.
        width: In pixels.
    """

    id: str
    width: float


Rows = Sequence[Sequence[Item]]


def place(rows: Rows, edges: Sequence[Edge], gap: float) -> Mapping[str, float]:
    """Return the left edge of every item; in a row no two are nearer than *gap*.

    Args:
        rows: From top to bottom.
        edges: Between neighbouring rows.
        gap: In pixels.
    """
    if sum(map(len, rows)) <= _MOST_ITEMS:
        for program in programs():
            if found := _asked(program, rows, edges, gap):
                return _snapped(found)
    return _snapped(
        own_places([[(item.id, item.width) for item in row] for row in rows], edges, gap)
    )


@cache
def programs() -> tuple[str, ...]:
    """Return the Graphviz programs on this machine, the preferred one first."""
    scripts = sysconfig.get_path("scripts")
    found = (shutil.which(name, path=scripts) or shutil.which(name) for name in PROGRAMS)
    return tuple(path for path in found if path)


def engine() -> str:
    """Return what places boxes on this machine, by name."""
    for program in programs():
        if _asked(program, [[Item("a", 9)], [Item("b", 9)]], [Edge("a", "b")], 9):
            return Path(program).stem
    return OWN


def _snapped(places: Mapping[str, float]) -> Mapping[str, float]:
    """Move everything so that the leftmost place is 0, on whole pixels."""
    left = min(places.values(), default=0)
    return {name: float(round(x - left)) for name, x in places.items()}


def _asked(
    program: str, rows: Rows, edges: Sequence[Edge], gap: float
) -> Mapping[str, float] | None:
    """Return what *program* says; None when it cannot be run or says nothing of use."""
    try:
        run = subprocess.run(  # noqa: S603 - the program is ours to find, its input is numbers
            [program, "-Tjson"],
            input=_dot(rows, edges, gap).encode(),
            capture_output=True,
            timeout=_PATIENCE,
            check=True,
        )
        objects = json.loads(run.stdout)["objects"]
        middles = {one["name"]: float(one["pos"].split(",")[0]) for one in objects if "pos" in one}
    except (OSError, subprocess.SubprocessError, ValueError, KeyError):
        return None
    items = [item for row in rows for item in row]
    names = {item.id: f"n{number}" for number, item in enumerate(items)}
    if not all(name in middles for name in names.values()):
        return None
    return {item.id: middles[names[item.id]] - item.width / 2 for item in items}


def _dot(rows: Rows, edges: Sequence[Edge], gap: float) -> str:
    """Return the rows as DOT without a word in it: sizes and edges only."""
    items = [item for row in rows for item in row]
    names = {item.id: f"n{number}" for number, item in enumerate(items)}
    lines = [
        f"digraph {{graph[splines=false nodesep={gap / _POINTS:.4f} ranksep=0.5]",
        'node[shape=box fixedsize=true label="" height=0.2]',
        *(f"{names[item.id]}[width={item.width / _POINTS:.4f}]" for item in items),
        *_ranks(rows, names),
        *(
            f"{names[edge.upper]}->{names[edge.lower]}[id=e{number} weight={edge.weight}]"
            for number, edge in enumerate(edges)
        ),
        "}",
    ]
    return "\n".join(lines)


def _ranks(rows: Rows, names: Mapping[str, str]) -> Iterator[str]:
    """Yield each row as a rank of its own, held in order by an unseen chain."""
    for number, row in enumerate(rows):
        inside = " ".join(names[item.id] for item in row)
        yield f"{{rank=same r{number}[width=0.01 style=invis] {inside}}}"
        if number:
            yield f"r{number - 1}->r{number}[style=invis]"
