"""`archbook draw --lost` and `--focus`."""

from collections.abc import Callable

import pytest
from click.testing import Result

Run = Callable[..., Result]


def test_what_is_lost_is_drawn(run: Run) -> None:
    result = run(
        "draw",
        "design.yaml",
        "--view",
        "failure",
        "--lost",
        "host/ctl-01",
        "--lost",
        "host/ctl-02",
    )
    assert (result.exit_code, result.stderr) == (0, "")
    assert "After the loss of host/ctl-01, host/ctl-02: 2 of 9 hosts lost" in result.stdout


def test_a_view_of_no_failure_shows_no_loss(run: Run) -> None:
    result = run("draw", "design.yaml", "--lost", "host/ctl-01")
    assert result.exit_code == 2
    assert "the view topology shows no loss; these do: failure" in result.stderr


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--view", "failure", "--lost", "host/ctl-9"), "did you mean 'ctl-"),
        (("--view", "failure", "--lost", "rak/r1"), "did you mean 'rack'?"),
        (("--focus", "group/ctk"), "did you mean 'group/ctl'?"),
    ],
)
def test_what_is_not_there_is_named_with_what_is(
    run: Run, arguments: tuple[str, ...], said: str
) -> None:
    result = run("draw", "design.yaml", *arguments)
    assert (result.exit_code, result.stdout) == (2, "")
    assert said in result.stderr


def test_a_part_is_drawn(run: Run) -> None:
    result = run("draw", "design.yaml", "--view", "placement", "--focus", "group/net")
    assert result.exit_code == 0
    assert "data-node=&quot;" not in result.stdout
    assert 'data-node="group/net"' in result.stdout
    assert 'data-node="group/ctl"' not in result.stdout
