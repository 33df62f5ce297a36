"""Published examples that are wrong: we compute what docs/explanation says is right."""

import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archbook.capacity.ratios import ratios
from archbook.capacity.transfer import transfer_hours
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Hit
from archbook.resilience.clusters import tolerated

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "disagreements.md"
NUMBER = r"[\d.]+"
ROW = re.compile(
    rf"^\| (?P<example>[^|]+) \| (?P<published>{NUMBER}) \| (?P<right>{NUMBER}) \|$",
    re.MULTILINE,
)
FOUR: list[dict[str, Any]] = [
    {"name": "ctl", "roles": ["control"], "count": 4},
    {"name": "net", "roles": ["network"], "count": 3},
    {"name": "cmp", "roles": ["compute"], "count": 60},
]
TB_A_YEAR = 0.8
"""Growth when samples are taken every 60 seconds, in the source's series."""


@pytest.fixture(scope="module")
def page() -> dict[str, tuple[float, float]]:
    """Return example → what is published and what the page says is right."""
    rows = ROW.finditer(PAGE.read_text(encoding="utf-8"))
    return {row["example"]: (float(row["published"]), float(row["right"])) for row in rows}


Page = dict[str, tuple[float, float]]


def test_the_page_has_an_example_for_each_disagreement(page: Page) -> None:
    assert len(page) == 10


def test_bandwidth_of_an_nfv_cloud(page: Page) -> None:
    example = "10,000 users with 10 sessions of 512 kilobytes/s each, Gbit/s"
    published, right = page[example]
    sent_tb = 10_000 * 10 * 512e3 / 1e12
    seconds = transfer_hours(sent_tb, published) * 3_600
    assert seconds == pytest.approx(84, abs=0.1)
    assert transfer_hours(sent_tb, right) * 3_600 == pytest.approx(1)


@pytest.mark.parametrize(
    ("example", "tb", "gbps", "parts_of_an_hour"),
    [
        ("1 TB over 1 Gbit/s, hours", 1, 1, 1),
        ("10 TB over 10 Gbit/s, hours", 10, 10, 1),
        ("1 TB over 10 Gbit/s, minutes", 1, 10, 60),
    ],
)
def test_time_to_copy(
    page: Page, example: str, tb: float, gbps: float, parts_of_an_hour: int
) -> None:
    computed = transfer_hours(tb, gbps) * parts_of_an_hour
    published, right = page[example]
    assert round(computed, 1) == right
    assert (published < computed) == (example.startswith("10 TB")), "quicker than the line"


def test_one_hour_for_ten_terabytes_needs_22_gigabits() -> None:
    assert transfer_hours(10, 22) > 1 > transfer_hours(10, 22.3)


def test_four_controllers_are_found(page: Page, found: Callable[..., list[Hit]]) -> None:
    published, right = page["controllers for a cloud of 41 to 100 nodes"]
    assert published == sum(group["count"] for group in FOUR if group["name"] == "ctl")
    (hit,) = found("availability.controllers-odd", host_groups=FOUR)
    assert "than 3" in str(hit.message)
    assert right == 3
    members = found("availability.quorum-members", host_groups=FOUR)
    assert {"component/mariadb", "component/rabbitmq"} <= {hit.subject for hit in members}


def test_four_members_outlive_as_many_failures_as_three(page: Page) -> None:
    _, right = page["failures that so many controllers outlive"]
    assert tolerated(4) == tolerated(3) == right
    assert tolerated(5) > right


@pytest.mark.parametrize("seconds", [30, 5])
def test_samples_grow_with_the_intervals(page: Page, seconds: int) -> None:
    published, right = page[
        f"polled every {seconds} s, TB a year, when every 60 s give {TB_A_YEAR}"
    ]
    linear = TB_A_YEAR * 60 / seconds
    assert round(linear, 1) == right
    assert abs(published / linear - 1) > 0.1


@pytest.mark.parametrize(
    ("release", "is_published"), [("zed", True), ("2023.1", False), ("2026.1", False)]
)
def test_overcommit_by_release(
    page: Page, blueprint: Callable[..., Blueprint], release: str, *, is_published: bool
) -> None:
    held = ratios(blueprint(release=release))
    cpu = page["default CPU allocation ratio in 2026.1"]
    ram = page["default memory allocation ratio in 2026.1"]
    assert held.vcpu == cpu[0 if is_published else 1]
    assert held.ram == ram[0 if is_published else 1]
