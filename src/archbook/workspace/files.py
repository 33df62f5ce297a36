"""Read files, and write them whole or not at all."""

import os
import tempfile
from collections.abc import Mapping
from pathlib import Path

from archbook.errors import InputError, OutputError
from archbook.i18n import Message
from archbook.marked.tree import MOST_BYTES, decoded


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
    except (OSError, ValueError) as error:
        values = {"path": str(path), "why": _why(error)}
        raise InputError(Message("{path}: cannot be read: {why}", values)) from None


def _why(error: Exception) -> str:
    """Say why a path cannot be used; one with a null byte in it raises a ValueError."""
    return getattr(error, "strerror", None) or str(error)


def there(path: Path) -> bool:
    """Tell whether something is at *path*; at one that no file can have, nothing is."""
    try:
        return path.exists()
    except OSError:
        return False


def real(path: Path) -> Path:
    """Return where *path* leads; itself where links go in a circle."""
    try:
        return path.resolve()
    except (OSError, RuntimeError, ValueError):
        return path.absolute()


def plain(path: Path) -> Path:
    """Return *path*, unless a pipe or a device is there: reading those may never end.

    Raises:
        InputError: It is one.
    """
    if there(path) and not path.is_file() and not path.is_dir():
        raise InputError(Message("{path}: is no plain file", {"path": str(path)}))
    return path


def text_of(path: Path) -> str | None:
    """Return the text of a file; None when it holds none, or more than archbook reads."""
    try:
        return decoded(read(plain(path), MOST_BYTES), str(path))
    except InputError:
        return None


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
    try:
        _refuse_lost(path)
        _write_beside(path, data, over)
    except (OSError, ValueError, RuntimeError) as error:  # links in a circle are a RuntimeError
        values = {"path": str(path), "why": _why(error)}
        raise OutputError(Message("{path}: cannot be written: {why}", values)) from None
    return path


def _refuse_lost(path: Path) -> None:
    if not path.parent.is_dir():
        values = {"path": str(path), "folder": str(path.parent)}
        raise OutputError(
            Message("{path}: the folder {folder} does not exist; make it first", values)
        )


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
    if there(path) and text_of(path) != over:
        raise OutputError(
            Message(
                "{path}: was changed by somebody else since it was read; nothing was written",
                {"path": str(path)},
            )
        )


def _mode(target: Path) -> int:
    """Return the mode of the file that is replaced, else what the umask leaves."""
    if target.exists():
        return target.stat().st_mode & 0o777
    umask = os.umask(0)
    os.umask(umask)
    return 0o666 & ~umask


def write_all(folder: Path, contents: Mapping[str, bytes | str]) -> tuple[Path, ...]:
    """Write several files into *folder*, which is made when its parent is there."""
    folder_at(folder)
    return tuple(write(folder / name, content) for name, content in contents.items())


def folder_at(path: Path) -> Path:
    """Return the folder *path*, which is made when its parent is there.

    Raises:
        OutputError: It cannot be made.
    """
    try:
        path.mkdir(exist_ok=True)
    except (OSError, ValueError) as error:
        values = {"path": str(path), "why": _why(error)}
        raise OutputError(Message("{path}: cannot be made: {why}", values)) from None
    return path
