"""Parsed files are kept between runs, and what is kept is never stale nor trusted."""

import json
import os
from collections.abc import Iterator
from pathlib import Path

import pytest

from archbook.catalog import cache, reading
from archbook.catalog.cache import ParsedFiles, cache_file
from archbook.catalog.library import with_folder
from archbook.errors import CatalogError

ROLE = """\
schema: role/v1
id: edge
title: {{en: Edge, ko: 엣지}}
purpose: {{en: Runs at the edge., ko: 엣지에서 실행된다.}}
order: {order}
sources:
  archbook: [purpose]
"""


@pytest.fixture
def kept(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Iterator[Path]:
    """Keep the cache in a folder of the test; forget what this process holds, twice."""
    folder = tmp_path / "cache"
    monkeypatch.setenv(cache.VARIABLE, str(folder))
    reading.parsed_files.cache_clear()
    yield folder / "catalog.json"
    reading.parsed_files.cache_clear()


@pytest.fixture
def role(tmp_path: Path) -> Path:
    """Make a catalog folder with one role."""
    path = tmp_path / "mine" / "roles" / "edge.yaml"
    path.parent.mkdir(parents=True)
    path.write_text(ROLE.format(order=20), encoding="utf-8")
    return path


def order_of(role: Path) -> int:
    """Read the entry as a new process would, and end as one does."""
    reading.parsed_files.cache_clear()
    order = with_folder(role.parents[1]).role("edge").order
    reading.parsed_files().save()
    return order


def refuse_yaml(*_: object) -> None:
    raise AssertionError("the file was parsed again")


def test_the_second_run_does_not_parse(
    kept: Path, role: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    assert order_of(role) == 20
    assert kept.is_file()
    monkeypatch.setattr(reading, "read", refuse_yaml)
    assert order_of(role) == 20


def test_a_changed_file_is_read_though_size_and_times_are_the_same(kept: Path, role: Path) -> None:
    assert order_of(role) == 20
    before = role.stat()
    role.write_text(ROLE.format(order=21), encoding="utf-8")
    os.utime(role, ns=(before.st_atime_ns, before.st_mtime_ns))
    assert role.stat().st_size == before.st_size
    assert order_of(role) == 21
    assert kept.is_file()


def test_a_changed_reader_reads_all_anew(
    kept: Path, role: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order_of(role)
    assert kept.is_file()
    monkeypatch.setattr(cache, "_FINGERPRINT", [b"another reader"])
    monkeypatch.setattr(reading, "read", refuse_yaml)
    with pytest.raises(AssertionError, match="parsed again"):
        order_of(role)


@pytest.mark.usefixtures("kept")
def test_a_file_with_a_number_for_a_text_is_not_kept(role: Path) -> None:
    """What a number was written like is known from the file alone."""
    text = role.read_text(encoding="utf-8").replace("엣지}", "2026.10}", 1)
    role.write_text(text, encoding="utf-8")
    order_of(role)
    order_of(role)
    reading.parsed_files.cache_clear()
    assert with_folder(role.parents[1]).role("edge").title.ko == "2026.10"


DAMAGES = {
    "empty": (slice(0, 0), b""),
    "no json": (slice(0, 0), b"not json\n"),
    "torn": (slice(0, -30), b""),
    "short": (slice(0, 0), b'{"a": [1, 2]}\n'),
    "list": (slice(0, 0), b"[1]\n"),
    "deep": (slice(0, 0), b"[" * 100_000),
    "negative": (slice(0, None), b'{"a": [0, -1, 2]}\n'),
}
"""What is left of the file, and what is written before it."""


@pytest.mark.parametrize(("left", "before"), DAMAGES.values(), ids=DAMAGES)
def test_a_damaged_cache_is_as_if_there_were_none(
    kept: Path, role: Path, left: slice, before: bytes
) -> None:
    order_of(role)
    kept.write_bytes(before + kept.read_bytes()[left])
    assert order_of(role) == 20
    assert order_of(role) == 20


def test_a_flipped_bit_is_noticed(kept: Path, role: Path) -> None:
    order_of(role)
    data = kept.read_bytes()
    kept.write_bytes(data.replace(b'"order": 20', b'"order": 21'))
    assert kept.read_bytes() != data
    assert order_of(role) == 20


def test_what_is_kept_is_checked_as_a_file_is(kept: Path, role: Path) -> None:
    order_of(role)
    for forged in (
        {"schema": "role/v1", "id": "edge", "order": "many"},
        {"id": "../../etc", "schema": "role/v1", "title": {"en": "x"}, "purpose": {"en": "x"}}
        | {"order": 1, "sources": {"archbook": ["purpose"]}},
        {"id": "edge", "schema": "role/v1", "title": {"en": "x"}, "purpose": {"en": "\x1b[2J"}}
        | {"order": 1, "sources": {"nowhere": ["purpose"]}},
    ):
        parsed = ParsedFiles(kept)
        parsed.keep(role.read_bytes(), json.dumps(forged))
        parsed.save()
        assert ParsedFiles(kept).get(role.read_bytes()) == json.dumps(forged).encode()
        assert order_of(role) == 20
        assert ParsedFiles(kept).get(role.read_bytes()) != json.dumps(forged).encode()


@pytest.mark.skipif(not hasattr(os, "getuid"), reason="the platform has no such modes")
def test_a_cache_that_others_can_write_is_not_read(
    kept: Path, role: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    order_of(role)
    kept.chmod(0o666)
    monkeypatch.setattr(reading, "read", refuse_yaml)
    with pytest.raises(AssertionError, match="parsed again"):
        order_of(role)


def test_nobody_else_can_read_it(kept: Path, role: Path) -> None:
    order_of(role)
    if hasattr(os, "getuid"):
        assert kept.stat().st_mode & 0o077 == 0
        assert kept.parent.stat().st_mode & 0o077 == 0


def test_a_folder_that_cannot_be_written_is_no_error(
    tmp_path: Path, role: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    (tmp_path / "file").write_text("in the way", encoding="utf-8")
    monkeypatch.setenv(cache.VARIABLE, str(tmp_path / "file" / "below"))
    assert order_of(role) == 20
    reading.parsed_files.cache_clear()


def test_an_empty_variable_turns_it_off(role: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv(cache.VARIABLE, "")
    assert cache_file() is None
    assert order_of(role) == 20
    reading.parsed_files.cache_clear()


def test_it_lies_where_the_platform_keeps_caches(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.delenv(cache.VARIABLE, raising=False)
    variable = "LOCALAPPDATA" if os.name == "nt" else "XDG_CACHE_HOME"
    monkeypatch.setenv(variable, str(tmp_path))
    assert cache_file() == tmp_path / "archbook" / "catalog.json"


def test_two_processes_keep_what_both_read(kept: Path) -> None:
    first, second = ParsedFiles(kept), ParsedFiles(kept)
    assert first.get(b"a") is None
    assert second.get(b"b") is None
    first.keep(b"a", "1")
    second.keep(b"b", "2")
    first.save()
    second.save()
    both = ParsedFiles(kept)
    assert (both.get(b"a"), both.get(b"b")) == (b"1", b"2")
    assert list(kept.parent.iterdir()) == [kept]


def test_damage_is_not_written_again_as_if_it_were_sound(kept: Path) -> None:
    parsed = ParsedFiles(kept)
    parsed.keep(b"a", "1111")
    parsed.save()
    kept.write_bytes(kept.read_bytes()[:-4] + b"2222")
    other = ParsedFiles(kept)
    other.keep(b"b", "3333")
    other.save()
    assert ParsedFiles(kept).get(b"a") is None
    assert ParsedFiles(kept).get(b"b") == b"3333"


def test_what_is_too_much_is_not_written(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_BYTES", 100)
    parsed = ParsedFiles(kept)
    parsed.keep(b"a", "9" * 200)
    parsed.save()
    assert not kept.exists()


def test_it_does_not_grow_without_end(kept: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(cache, "MOST_BYTES", 1000)
    for number in range(20):
        parsed = ParsedFiles(kept)
        parsed.keep(str(number).encode(), "9" * 200)
        parsed.save()
        assert kept.stat().st_size <= 1000
    assert ParsedFiles(kept).get(b"19") == b"9" * 200


def test_a_faulty_file_is_told_with_its_line_whatever_is_kept(kept: Path, role: Path) -> None:
    order_of(role)
    role.write_text(ROLE.format(order="many"), encoding="utf-8")
    with pytest.raises(CatalogError, match=r"edge.yaml:5: order: must be a whole number"):
        order_of(role)
    assert kept.is_file()
