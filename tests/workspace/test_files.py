"""Files are replaced whole or not at all."""

import os
from pathlib import Path

import pytest

from archbook.errors import InputError, OutputError
from archbook.workspace import files


def test_a_file_is_written_and_replaced(tmp_path: Path) -> None:
    path = tmp_path / "bill.csv"
    files.write(path, "old")
    path.chmod(0o640)
    files.write(path, b"new")
    assert path.read_text() == "new"
    assert path.stat().st_mode & 0o777 == 0o640
    assert [one.name for one in tmp_path.iterdir()] == ["bill.csv"]


def test_a_write_that_fails_leaves_the_old_file(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    path = tmp_path / "bill.csv"
    files.write(path, "old")

    def full(_: int) -> None:
        raise OSError(28, "No space left on device")

    monkeypatch.setattr(os, "fsync", full)
    with pytest.raises(OutputError, match="cannot be written: No space left on device"):
        files.write(path, "new")
    assert path.read_text() == "old"
    assert [one.name for one in tmp_path.iterdir()] == ["bill.csv"]


def test_a_link_stays_a_link(tmp_path: Path) -> None:
    (tmp_path / "real.yaml").write_text("old")
    (tmp_path / "link.yaml").symlink_to("real.yaml")
    files.write(tmp_path / "link.yaml", "new")
    assert (tmp_path / "link.yaml").is_symlink()
    assert (tmp_path / "real.yaml").read_text() == "new"


def test_a_missing_folder_is_named(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match=r"the folder .* does not exist; make it first"):
        files.write(tmp_path / "no" / "bill.csv", "x")


def test_a_folder_is_no_file(tmp_path: Path) -> None:
    with pytest.raises(OutputError, match="cannot be written: is a folder"):
        files.write(tmp_path, "x")
    with pytest.raises(InputError, match="is a folder, not a file"):
        files.read(tmp_path, 10)


def test_a_missing_file_is_named_with_what_to_do(tmp_path: Path) -> None:
    with pytest.raises(InputError, match="no such file; make one with `archbook new -o"):
        files.read(tmp_path / "design.yaml", 10)


def test_of_a_huge_file_only_a_little_is_read(tmp_path: Path) -> None:
    path = tmp_path / "huge"
    path.write_bytes(b"x" * 1_000)
    assert len(files.read(path, 10)) == 11


@pytest.mark.parametrize("now", [b"theirs", b"\xff\xfe"])
def test_a_file_that_changed_meanwhile_is_left_alone(tmp_path: Path, now: bytes) -> None:
    path = tmp_path / "design.yaml"
    files.write(path, "first")
    files.write(path, "second", over="first")
    path.write_bytes(now)
    with pytest.raises(OutputError, match="was changed by somebody else since it was read"):
        files.write(path, "third", over="second")
    assert path.read_bytes() == now
    assert [one.name for one in tmp_path.iterdir()] == ["design.yaml"]


def test_a_file_that_is_gone_is_written_again(tmp_path: Path) -> None:
    files.write(tmp_path / "design.yaml", "new", over="old")
    assert (tmp_path / "design.yaml").read_text() == "new"
