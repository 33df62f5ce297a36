"""What the page about costs shows works as it is written there."""

import re
import shlex
from collections.abc import Iterator
from pathlib import Path

import pytest
from click.testing import CliRunner

import archbook
from archbook.cli.command import archbook as command

PAGE = (Path(__file__).parents[2] / "docs/how-to/reckon-costs.md").read_text(encoding="utf-8")

NAMES = {"prices/v1": "prices.yaml", "public-prices/v1": "public.yaml"}


def blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)


def lines() -> Iterator[list[str]]:
    for block in blocks("sh"):
        for line in block.splitlines():
            yield shlex.split(line)[1:]


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Start from a design and the files that the page shows, as one who follows it."""
    monkeypatch.chdir(tmp_path)
    archbook.new("production-private", name="own").save(tmp_path / "design.yaml")


def _write_lists() -> None:
    for text in blocks("yaml"):
        schema = re.search(r"^schema: (.*)$", text, re.MULTILINE)
        assert schema
        Path(NAMES[schema[1]]).write_text(text, encoding="utf-8")
    (table,) = blocks("csv")
    Path("switches.csv").write_text(table, encoding="utf-8")


def test_every_command_runs() -> None:
    template, *others = lines()
    assert CliRunner().invoke(command, template).exit_code == 0
    assert Path("prices.yaml").exists()
    _write_lists()
    assert len(others) == 6
    for arguments in others:
        result = CliRunner().invoke(command, arguments)
        assert result.exit_code == 0, result.output
    assert Path("cost.xlsx").stat().st_size > 1000


def test_the_python_runs() -> None:
    _write_lists()
    (text,) = blocks("python")
    told: dict[str, object] = {}
    exec(text.replace("cost.yearly_frame()", "shown = cost.yearly_frame()"), told)  # noqa: S102 - the page's own text
    assert "total_EUR" in list(told["shown"].columns)  # type: ignore[attr-defined]  # a data frame


def test_the_table_leaves_only_what_the_design_does_not_say() -> None:
    _write_lists()
    arguments = next(one for one in lines() if "--public" in one)
    shown = CliRunner().invoke(command, arguments).output
    missing = shown[shown.index("Not known, so that") : shown.index("Not stated by the")]
    assert "the price list" not in missing, missing
