"""The golden designs come out byte for byte as a person has read and kept them."""

import runpy
from difflib import unified_diff
from functools import cache
from pathlib import Path
from typing import TYPE_CHECKING, cast

import pytest

if TYPE_CHECKING:
    from collections.abc import Callable

REWRITE = runpy.run_path(str(Path(__file__).with_name("rewrite.py")))
DESIGNS = cast("Callable[[], tuple[Path, ...]]", REWRITE["designs"])()
NAMES = (
    "plan.json",
    "findings.json",
    "size.json",
    "bill.csv",
    "bill.md",
    "topology.svg",
    "topology.mmd",
    "placement.svg",
    "document.md",
    "drawings.json",
)


@cache
def made_today(design: Path) -> dict[str, bytes]:
    return cast("Callable[[Path], dict[str, bytes]]", REWRITE["golden_files"])(design)


def name_of(design: Path) -> str:
    return design.stem


def test_there_are_three_designs() -> None:
    assert [design.stem for design in DESIGNS] == ["lab", "large", "production"]


@pytest.mark.parametrize("design", DESIGNS, ids=name_of)
def test_no_golden_file_is_left_over_or_missing(design: Path) -> None:
    assert {file.name for file in design.with_suffix("").iterdir()} == set(NAMES)
    assert set(made_today(design)) == set(NAMES)


@pytest.mark.parametrize("name", NAMES)
@pytest.mark.parametrize("design", DESIGNS, ids=name_of)
def test_comes_out_as_kept(design: Path, name: str) -> None:
    kept = (design.with_suffix("") / name).read_bytes()
    made = made_today(design)[name]
    if made != kept:
        pytest.fail(_difference(kept, made, f"{design.stem}/{name}"), pytrace=False)


def _difference(kept: bytes, made: bytes, name: str, most: int = 40) -> str:
    lines = unified_diff(
        kept.decode().splitlines(),
        made.decode().splitlines(),
        f"kept/{name}",
        f"made/{name}",
        lineterm="",
        n=1,
    )
    shown = [line[:200] for line, _ in zip(lines, range(most), strict=False)]
    return "\n".join([*shown, "If this is what you meant: `make golden`, and read it."])
