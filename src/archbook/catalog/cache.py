"""Parsed files kept between runs, found by the content of the file: never stale.

What is kept is the plain data of a YAML file as JSON. The key is a digest of the file's bytes and
of the code that reads YAML, so a changed file or a changed reader is another key. The models
check what comes from here as they check what comes from a file. Whatever is wrong with the cache
(unreadable, torn, somebody else's), it is as if there were none.
"""

import atexit
import contextlib
import json
import os
import sys
from hashlib import blake2b
from pathlib import Path
from typing import TypeAlias
from zlib import crc32

import yaml

from archbook.marked import reading, tree
from archbook.version import __version__

VARIABLE = "ARCHBOOK_CACHE"
"""Environment variable: the folder of the cache; empty: none is kept."""

MOST_BYTES = 6 * 1024 * 1024
"""Largest cache that is read or written; when it is full it begins anew, so old contents go."""

Place: TypeAlias = tuple[int, int, int]
"""Offset, length and checksum of what is kept."""

OTHERS_MAY_WRITE = 0o022


class ParsedFiles:
    """The cache in one file: a line of JSON (digest → offset, length, checksum), then the data.

    Args:
        path: The file; None keeps nothing.
    """

    def __init__(self, path: Path | None) -> None:
        """Remember the *path*; it is read when something is first looked up."""
        self._path = path
        self._index: dict[str, Place] | None = None
        self._data = b""
        self._used: dict[str, bytes] = {}
        self._fresh = False

    def get(self, content: bytes) -> bytes | None:
        """Return the data of a file with this *content* as JSON, if they are kept."""
        key = _key(content)
        if key not in self._used:
            if self._index is None:
                self._index, self._data = _opened(self._path)
            data = _sound(self._index.get(key), self._data)
            if data is None:
                return None
            self._used[key] = data
        return self._used[key]

    def keep(self, content: bytes, data: str) -> None:
        """Keep the *data* (JSON) of a file with this *content*; written when Python ends."""
        kept = data.encode()
        if self._path is None or self.get(content) == kept:
            return
        if not self._fresh:
            atexit.register(self.save)
        self._fresh = True
        self._used[_key(content)] = kept

    def save(self) -> None:
        """Write what is new, beside what other processes kept meanwhile, whole or not at all."""
        if self._path is None or not self._fresh:
            return
        index, data = _opened(self._path)
        kept = {key: sound for key, place in index.items() if (sound := _sound(place, data))}
        whole = _packed(kept | self._used)
        if len(whole) > MOST_BYTES:
            whole = _packed(self._used)
        with contextlib.suppress(OSError):
            if len(whole) <= MOST_BYTES:
                _replace(self._path, whole)
            self._fresh = False


def cache_file() -> Path | None:
    """Return the user's cache file, as the platform and the environment say."""
    named = os.environ.get(VARIABLE)
    if named is not None:
        return Path(named) / "catalog.json" if named else None
    if sys.platform == "win32":
        base = os.environ.get("LOCALAPPDATA")
    else:
        base = os.environ.get("XDG_CACHE_HOME")
    try:
        root = Path(base) if base else Path.home() / ".cache"
    except RuntimeError:  # nobody's home
        return None
    return root / "archbook" / "catalog.json" if root.is_absolute() else None


def _key(content: bytes) -> str:
    return blake2b(content, digest_size=16, key=_reader()).hexdigest()


def _reader() -> bytes:
    """Return a fingerprint of the code that turns text into data."""
    if not _FINGERPRINT:
        digest = blake2b(f"{__version__} {yaml.__version__}".encode(), digest_size=32)
        with contextlib.suppress(OSError):  # inside an archive the version must do
            for name in (reading.__file__, tree.__file__):
                digest.update(Path(str(name)).read_bytes())
        _FINGERPRINT.append(digest.digest())
    return _FINGERPRINT[0]


_FINGERPRINT: list[bytes] = []


def _opened(path: Path | None) -> tuple[dict[str, Place], bytes]:
    """Return the index and the data of a cache; nothing when it cannot be trusted or read."""
    try:
        if path is None or not _ours(path) or path.stat().st_size > MOST_BYTES:
            return {}, b""
        head, _, data = path.read_bytes().partition(b"\n")
        index = {key: _place(value) for key, value in json.loads(head).items()}
    except (OSError, ValueError, TypeError, AttributeError, RecursionError):
        return {}, b""
    return index, data


def _sound(place: Place | None, data: bytes) -> bytes | None:
    """Return what lies at a *place* of the data; nothing when it is not what was written."""
    if place is None:
        return None
    start, length, checksum = place
    found = data[start : start + length]
    return found if len(found) == length and crc32(found) == checksum else None


def _place(value: list[int]) -> Place:
    start, length, checksum = value
    if not all(type(one) is int and one >= 0 for one in value):
        raise ValueError
    return start, length, checksum


def _ours(path: Path) -> bool:
    """Tell whether nobody but the user can have written the file and its folder."""
    if not hasattr(os, "getuid"):
        return True
    found = (path.stat(), path.parent.stat())
    return all(one.st_uid == os.getuid() and not one.st_mode & OTHERS_MAY_WRITE for one in found)


def _packed(kept: dict[str, bytes]) -> bytes:
    index, offset = {}, 0
    for key, data in kept.items():
        index[key] = (offset, len(data), crc32(data))
        offset += len(data)
    return b"\n".join((json.dumps(index).encode(), b"".join(kept.values())))


def _replace(path: Path, content: bytes) -> None:
    from tempfile import NamedTemporaryFile  # noqa: PLC0415 - only when there is something to write

    path.parent.mkdir(mode=0o700, parents=True, exist_ok=True)
    with NamedTemporaryFile(dir=path.parent, prefix=".catalog.", delete=False) as stream:
        temporary = Path(stream.name)
        try:
            stream.write(content)
            stream.close()
            temporary.replace(path)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise
