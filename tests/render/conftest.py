"""Real scenes, and what must hold of the geometry of every sheet."""

import json
from collections.abc import Callable, Iterator, Mapping
from dataclasses import dataclass
from itertools import combinations
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.model.design import Design
from archbook.model.scene import Scene
from archbook.plan import plan
from archbook.render.marks import Group, Label, Line, Mark, Picture, Rect, Sheet
from archbook.views.registry import all_views
from archbook.workspace.viewed import scene_of

CORE = ["keystone", "placement", "glance", "nova", "neutron", "cinder", "horizon"]


def _group(name: str, roles: str, count: int, **more: object) -> dict[str, object]:
    return {"name": name, "roles": roles.split(), "count": count} | more


def _large() -> dict[str, Any]:
    racks: dict[str, Any] = {f"r{number}": {} for number in range(1, 101)}
    names = list(racks)
    regions, groups = [], []
    for region, mine in (("seoul", names[:50]), ("busan", names[50:])):
        zones = {f"{region}-{zone}": mine[zone::3] for zone in range(3)}
        regions.append({"name": region, "zones": zones})
        groups += [_group(f"{region}-ctl", "control", 3, racks=mine[:3])]
        groups += [_group(f"{region}-net", "network", 6, racks=mine[3:9])]
        groups += [_group(f"{region}-mon", "monitoring", 2, racks=mine[:2])]
        groups += [_group(f"{region}-osd", "ceph_osd", 60, racks=mine)]
        groups += [_group(f"{region}-bm", "bare_metal", 20, racks=mine[:4])]
        groups += [
            _group(f"{region}-cmp-{n}", "compute", 100, racks=zones[f"{region}-{n % 3}"])
            for n in range(10)
        ]
    return {"racks": racks, "regions": regions, "host_groups": groups}


DESIGNS: dict[str, dict[str, Any]] = {
    "lab": {"host_groups": [_group("ctl", "control", 1), _group("cmp", "compute", 2)]},
    "all-in-one": {"host_groups": [_group("one", "control network compute", 1)]},
    "production": {
        "title": "Acme private cloud",
        "services": [*CORE, "swift", "heat"],
        "racks": {"r1": {}, "r2": {}, "r3": {}},
        "hardware": {"std": {"server": "dell-r660"}},
        "host_groups": [
            _group("ctl", "control", 3),
            _group("net", "network", 3),
            _group("cmp", "compute", 20, hardware="std"),
            _group("osd", "ceph_osd", 9),
            _group("obj", "object_storage", 5),
        ],
        "storage": [{"name": "main", "kind": "ceph", "on": "osd", "serves": ["cinder", "glance"]}],
    },
    "hyperconverged": {
        "options": {"routing": "distributed"},
        "host_groups": [_group("ctl", "control", 3), _group("hci", "compute ceph_osd", 6)],
        "storage": [{"name": "main", "kind": "ceph", "on": "hci", "serves": ["cinder"]}],
    },
    "korean": {
        "title": "금융망 프라이빗 클라우드 — 서울 데이터센터",
        "host_groups": [
            _group("컨트롤러", "control", 3),
            _group("컴퓨트 노드", "compute", 20),
            _group("블록 스토리지", "block_storage", 2),
        ],
        "options": {"block_backend": "lvm"},
    },
    "textbook": {
        "release": "pike",
        "services": ["keystone", "glance", "nova", "neutron", "cinder", "swift", "horizon"],
        "options": {"layout": "textbook", "block_backend": "lvm"},
        "host_groups": [
            _group("controller", "control", 1),
            _group("network", "network", 1),
            _group("compute", "compute", 3),
            _group("cinder", "block_storage", 1),
            _group("swift", "object_storage", 1),
        ],
    },
    "large": _large(),
}


def _scenes() -> dict[str, Scene]:
    made: dict[str, Scene] = {}
    for name, changes in DESIGNS.items():
        written = {"name": name, "release": "2026.1", "services": CORE} | changes
        blueprint = plan(Design.model_validate_json(json.dumps(written)), bundled())
        made |= {f"{name}/{view.id}": scene_of(view, blueprint) for view in all_views()}
    return made


@pytest.fixture(scope="session")
def scenes() -> Mapping[str, Scene]:
    """Return every view of every design of `DESIGNS`: ``design/view`` → scene."""
    return _scenes()


@dataclass(frozen=True)
class _At:
    """A mark with its place on the sheet and the groups that it is in, outermost first."""

    mark: Mark
    x: float
    y: float
    inside: tuple[Group, ...]

    def box(self, rect: Rect) -> tuple[float, float, float, float]:
        left, top = self.x + rect.x, self.y + rect.y
        return left, top, left + rect.width, top + rect.height


def _walk(
    marks: tuple[Mark, ...], x: float = 0, y: float = 0, inside: tuple[Group, ...] = ()
) -> Iterator[_At]:
    for mark in marks:
        yield _At(mark, x, y, inside)
        if isinstance(mark, Group):
            yield from _walk(mark.marks, x + mark.x, y + mark.y, (*inside, mark))


def _meet(one: tuple[float, ...], other: tuple[float, ...], slack: float = 0.6) -> bool:
    return (
        one[0] < other[2] - slack
        and other[0] < one[2] - slack
        and one[1] < other[3] - slack
        and other[1] < one[3] - slack
    )


def _within(inner: tuple[float, ...], outer: tuple[float, ...], slack: float = 0.6) -> bool:
    return (
        inner[0] >= outer[0] - slack
        and inner[1] >= outer[1] - slack
        and inner[2] <= outer[2] + slack
        and inner[3] <= outer[3] + slack
    )


def _segment(at: _At, line: Line) -> Iterator[tuple[float, float, float, float]]:
    for (x1, y1), (x2, y2) in zip(line.points, line.points[1:], strict=False):
        xs, ys = sorted((x1 + at.x, x2 + at.x)), sorted((y1 + at.y, y2 + at.y))
        assert xs[0] == xs[1] or ys[0] == ys[1], "a line is not level or upright"
        yield xs[0] - 1, ys[0] - 1, xs[1] + 1, ys[1] + 1


class Geometry:
    """The boxes, texts and lines of a sheet, and what is wrong with them."""

    def __init__(self, sheet: Sheet) -> None:
        """Gather what *sheet* holds."""
        self.sheet = sheet
        self.boxes: list[tuple[str, tuple[float, ...], tuple[str, ...]]] = []
        self.labels: list[tuple[str, tuple[float, ...], tuple[float, ...] | None]] = []
        self.signs: list[tuple[str, tuple[float, ...], tuple[str, ...]]] = []
        self.lines: list[tuple[tuple[float, ...], tuple[str, ...]]] = []
        for at in _walk(sheet.marks):
            self._gather(at)

    def _gather(self, at: _At) -> None:
        ids = tuple(group.id for group in at.inside if group.id)
        match at.mark:
            case Group(bounds=Rect() as bounds) as group if group.id:
                moved = _At(group, at.x + group.x, at.y + group.y, at.inside)
                self.boxes.append((group.id, moved.box(bounds), ids))
            case Label() as label:
                left, base = at.x + label.left, at.y + label.y
                box = (left, base - 0.74 * label.size, left + label.width, base + 0.2 * label.size)
                self.labels.append((label.text, box, self._frame_of(ids)))
                self.signs.append((f"'{label.text}'", box, ids))
            case Picture(size=size) as icon:
                left, top = at.x + icon.x, at.y + icon.y
                self.signs.append(("an icon", (left, top, left + size, top + size), ids))
            case Line() as line if any(group.kind == "link" for group in at.inside):
                self.lines += ((segment, ids) for segment in _segment(at, line))

    def _frame_of(self, ids: tuple[str, ...]) -> tuple[float, ...] | None:
        known = {name: box for name, box, _ in self.boxes}
        return next((known[name] for name in reversed(ids) if name in known), None)

    def faults(self) -> list[str]:
        """Return what no sheet may have."""
        return [
            *self._size(),
            *self._overlaps(),
            *self._texts(),
            *self._strays(),
            *self._crossings(),
            *self._hidden(),
        ]

    def _size(self) -> Iterator[str]:
        if not 1 / 4 <= self.sheet.width / self.sheet.height <= 4:
            yield f"the sheet is {self.sheet.width} x {self.sheet.height}"
        paper = (0, 0, self.sheet.width, self.sheet.height)
        for name, box, _ in (*self.boxes, *self.labels):
            if not _within(box, paper):
                yield f"{name} leaves the paper"

    def _overlaps(self) -> Iterator[str]:
        known = {name: box for name, box, _ in self.boxes}
        for (one, box, ids), (other, second, others) in combinations(self.boxes, 2):
            if one not in others and other not in ids and _meet(box, second):
                yield f"{one} and {other} overlap"
        for name, box, ids in self.boxes:
            if ids and not _within(box, known[ids[-1]]):
                yield f"{name} sticks out of {ids[-1]}"

    def _texts(self) -> Iterator[str]:
        for text, box, frame in self.labels:
            if frame and not _within(box, frame):
                yield f"'{text}' sticks out of its box"
        for (one, box, _), (other, second, _) in combinations(self.labels, 2):
            if _meet(box, second):
                yield f"'{one}' and '{other}' overlap"

    def _strays(self) -> Iterator[str]:
        """Yield texts and icons that lie on a box which they do not belong to."""
        for what, sign, ids in self.signs:
            for name, box, _ in self.boxes:
                if name not in ids and _meet(sign, box):
                    yield f"{what} lies on {name}"

    def _hidden(self) -> Iterator[str]:
        """Yield links that run on top of each other for a stretch; crossing is no fault."""
        for (one, ids), (other, others) in combinations(self.lines, 2):
            wide = min(one[2], other[2]) - max(one[0], other[0])
            tall = min(one[3], other[3]) - max(one[1], other[1])
            if ids[-1] != others[-1] and wide > 0 and tall > 0 and max(wide, tall) > 4:
                yield f"{ids[-1]} and {others[-1]} run on top of each other"

    def _crossings(self) -> Iterator[str]:
        known = {name: box for name, box, _ in self.boxes}
        for segment, ids in self.lines:
            for name, box in known.items():
                shrunk = (box[0] + 1, box[1] + 1, box[2] - 1, box[3] - 1)
                if name not in ids and _meet(segment, shrunk):
                    yield f"{ids[-1]} runs through {name}"
            for text, box, _ in self.labels:
                if _meet(segment, box):
                    yield f"{ids[-1]} runs through '{text}'"


@pytest.fixture(scope="session")
def geometry() -> Callable[[Sheet], Geometry]:
    """Return what looks for faults in a sheet."""
    return Geometry
