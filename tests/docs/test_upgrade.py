"""What the page about upgrades shows is what the command says."""

import re
from datetime import date
from pathlib import Path

import archbook

PAGE = Path(__file__).parents[2] / "docs" / "explanation" / "upgrade.md"


def plain(text: str) -> str:
    """Return *text* without the numbers of sources, which shift when one is added."""
    return " ".join(re.sub(r" *\[\d+\]", "", text).split())


def test_the_example_on_the_page_is_what_comes_out() -> None:
    (shown,) = re.findall(r"```text\n(.*?)```", PAGE.read_text(encoding="utf-8"), re.DOTALL)
    asked = archbook.new("textbook-full", release="queens")
    said = plain(str(asked.upgrade("2026.2", as_of=date(2026, 11, 22))))
    assert len(shown.splitlines()) > 40
    for paragraph in re.split(r"\n(?=  \S|\n)", shown):
        assert plain(paragraph) in said, f"run the two commands above it again: {paragraph}"


def test_the_ways_on_the_page_are_those_that_are_advised() -> None:
    rows = re.findall(
        r"^\| (\S+) \| (\S+) \| (.*) \|$", PAGE.read_text(encoding="utf-8"), re.MULTILINE
    )
    ways = [row for row in rows if row[2].endswith("cloud") or "→" in row[2]]
    assert len(ways) == 4
    for start, target, way in ways:
        asked = archbook.new("starter", release=start.lower())
        text = str(asked.upgrade(target, as_of=date(2026, 11, 22)))
        assert ("⇒" if way == "a parallel cloud" else f"\n{way}\n") in text
