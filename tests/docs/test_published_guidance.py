"""The record of published guidance: every row is held by a rule or has a reason."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from archbook.rules.registry import all_rules

ROOT = Path(__file__).parents[2]
RECORD = ROOT / "docs" / "decisions" / "0014-published-guidance.md"
FACTS = ROOT.parent / "shared" / "facts"


def rows() -> Iterator[tuple[str, str]]:
    """Yield each row's name and its last cell."""
    for line in RECORD.read_text(encoding="utf-8").splitlines():
        if match := re.fullmatch(r"\| ([A-Z]+-?\d+) \|.*?\| ([^|]+) \|", line):
            yield match[1], match[2]


def test_every_rule_that_it_names_exists() -> None:
    known = {rule.id for rule in all_rules()}
    for name, held in rows():
        named = set(re.findall(r"`([a-z]+\.[a-z0-9-]+)`", held))
        assert named <= known, (name, named - known)


def test_every_row_is_held_or_has_a_reason() -> None:
    for name, held in rows():
        assert held.startswith(("`", "*no rule:* ")), name
        assert len(held) > len("*no rule:* "), name


@pytest.mark.parametrize("part", ["guides", "deployers"])
def test_no_row_is_left_out(part: str) -> None:
    path = FACTS / f"rules-from-{part}.json"
    if not path.is_file():
        pytest.skip("the gathered lists are not beside the checkout")
    gathered = {row["id"] for row in json.loads(path.read_text(encoding="utf-8"))}
    assert gathered <= {name for name, _ in rows()}
