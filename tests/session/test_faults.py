"""A session refuses in words what goes wrong, whatever it is, and loses nothing."""

import os
import resource
from collections.abc import Iterator
from contextlib import contextmanager
from datetime import date
from pathlib import Path
from typing import Any

import pytest

from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.edit import SetCount
from archbook.session import Session, at_hand
from archbook.session.baselines import baseline

DAY = date(2026, 11, 24)


@pytest.fixture
def file(tmp_path: Path) -> Path:
    return tmp_path / "design.yaml"


@pytest.fixture
def session(file: Path) -> Session:
    return at_hand(None, as_of=DAY, file=file)


def failing(*_: object, **__: object) -> Any:  # noqa: ANN401 - it never returns
    raise ZeroDivisionError("y" * 5_000)


@contextmanager
def full_disk() -> Iterator[None]:
    """Let no file grow, as on a disk that is full."""
    soft, hard = resource.getrlimit(resource.RLIMIT_FSIZE)
    resource.setrlimit(resource.RLIMIT_FSIZE, (0, hard))
    try:
        yield
    finally:
        resource.setrlimit(resource.RLIMIT_FSIZE, (soft, hard))


def test_what_fails_is_a_short_message_with_its_trace_in_the_log(
    session: Session, monkeypatch: pytest.MonkeyPatch, caplog: pytest.LogCaptureFixture
) -> None:
    before = session.design
    with monkeypatch.context() as patch:
        patch.setattr("archbook.workspace.workspace.Workspace.blueprint", failing)
        assert not session.change(SetCount(group="cmp", count=7))
    assert session.design is before
    (said,) = map(str, session.messages)
    assert "ZeroDivisionError" in said
    assert len(said) < 400
    assert [one.exc_info is not None for one in caplog.records] == [True]
    assert session.change(SetCount(group="cmp", count=7))
    assert session.messages == ()


def test_everybody_hears_of_a_refusal(session: Session) -> None:
    heard: list[str] = []
    session.subscribe(lambda one: heard.extend(map(str, one.messages)))
    session.refuse(Message("no"))
    assert heard == ["no"]
    assert not session.can_undo


def test_a_full_disk_costs_neither_the_change_nor_the_file(session: Session, file: Path) -> None:
    session.change(SetCount(group="cmp", count=7))
    kept = file.read_bytes()
    with full_disk():
        assert session.change(SetCount(group="cmp", count=8))
        assert session.unkept
    assert file.read_bytes() == kept
    assert list(file.parent.iterdir()) == [file]
    session.change(SetCount(group="cmp", count=9))
    assert session.unkept == ()
    assert session.saved


def test_a_file_that_grew_beyond_reading_is_somebody_elses(session: Session, file: Path) -> None:
    session.change(SetCount(group="cmp", count=7))
    file.write_text("#" * 1_000_000, encoding="utf-8")
    assert session.change(SetCount(group="cmp", count=8))
    assert session.contested
    assert not session.take_theirs()
    assert session.contested
    assert file.stat().st_size == 1_000_000


def test_a_pipe_in_place_of_the_file_is_never_read_nor_replaced(
    session: Session, file: Path
) -> None:
    session.change(SetCount(group="cmp", count=7))
    file.unlink()
    os.mkfifo(file)
    assert session.change(SetCount(group="cmp", count=8))
    assert session.contested
    assert file.is_fifo()
    assert not session.load(file)


def test_links_in_a_circle_are_no_file(file: Path) -> None:
    file.symlink_to(file)
    session = at_hand(None, as_of=DAY, file=file)
    assert session.change(SetCount(group="cmp", count=7))
    assert session.unkept
    assert not session.saved


@pytest.mark.parametrize("which", ["\x00", "x" * 5_000, "/dev/zero", "."])
def test_what_is_no_file_is_no_baseline(session: Session, which: str) -> None:
    with pytest.raises(InputError):
        baseline(session, which)
