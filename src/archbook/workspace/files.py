"""Read files, and write them whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from archbook.errors import FaultyFileError, InputError, OutputError
from archbook.i18n import Message
from archbook.marked.tree import decoded


def read(path: Path, most: int) -> bytes:
    """Return the content of *path*; of a file larger than *most* bytes only a little more.

    Raises:
        InputError: It is not there or cannot be read.
    """
    try:
        with path.open("rb") as stream:
            return stream.read(most + 1)
    except FileNotFoundError:
        raise InputError(
            Message(
                "{path}: no such file; make one with `archbook new -o {path}`",
                {"path": str(path)},
            )
        ) from None
    except IsADirectoryError:
        raise InputError(Message("{path}: is a folder, not a file", {"path": str(path)})) from None
    except OSError as error:
        values = {"path": str(path), "why": error.strerror or str(error)}
        raise InputError(Message("{path}: cannot be read: {why}", values)) from None


def write(path: Path, content: bytes | str, *, over: str | None = None) -> Path:
    """Replace *path* whole, or leave it as it is.

    Args:
        path: Where to.
        content: What the file is to hold.
        over: What it is known to hold now: when somebody has changed it since, it is left alone.

    Raises:
        OutputError: The folder is not there or cannot be written, or the file has changed.
    """
    data = content.encode() if isinstance(content, str) else content
    if not path.parent.is_dir():
        values = {"path": str(path), "folder": str(path.parent)}
        raise OutputError(
            Message("{path}: the folder {folder} does not exist; make it first", values)
        )
    try:
        _write_beside(path, data, over)
    except OSError as error:
        values = {"path": str(path), "why": error.strerror or str(error)}
        raise OutputError(Message("{path}: cannot be written: {why}", values)) from None
    return path


def _write_beside(path: Path, data: bytes, over: str | None) -> None:
    if path.is_dir():
        raise IsADirectoryError(None, "is a folder")
    target = path.resolve()
    with tempfile.NamedTemporaryFile(
        dir=target.parent, prefix=f".{target.name}.", delete=False
    ) as stream:
        temporary = Path(stream.name)
        try:
            stream.write(data)
            stream.flush()
            os.fsync(stream.fileno())
            temporary.chmod(_mode(target))
            if over is not None:
                _refuse_change(path, over)
            temporary.replace(target)
        except BaseException:
            temporary.unlink(missing_ok=True)
            raise


def _refuse_change(path: Path, over: str) -> None:
    if path.exists() and _text(path) != over:
        raise OutputError(
            Message(
                "{path}: was changed by somebody else since it was read; nothing was written",
                {"path": str(path)},
            )
        )


def _text(path: Path) -> str | None:
    """Return what a file holds, None when it holds no text."""
    try:
        return decoded(path.read_bytes(), str(path))
    except FaultyFileError:
        return None


def _mode(target: Path) -> int:
    """Return the mode of the file that is replaced, else what the umask leaves."""
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def write_all(folder: Path, contents: Mapping[str, bytes | str]) -> tuple[Path, ...]:
    """Write several files into *folder*, which is made when its parent is there."""
    try:
        folder.mkdir(exist_ok=True)
    except OSError as error:
        values = {"path": str(folder), "why": error.strerror or str(error)}
        raise OutputError(Message("{path}: cannot be made: {why}", values)) from None
    return tuple(write(folder / name, content) for name, content in contents.items())
