"""CSV, with whichever separator it has."""

import csv
from collections.abc import Iterator, Sequence
from pathlib import Path

from archbook.errors import Fault, FaultyFileError, InputError
from archbook.i18n import Message

MOST_MIB = 1024
"""Largest CSV file that is read: 100,000 machines with every column take a twentieth of it."""


def of_csv(path: Path) -> Iterator[tuple[int, Sequence[str]]]:
    """Yield line number and cells of each record.

    Raises:
        InputError: It is not there, too large, or no text.
    """
    try:
        if path.stat().st_size > MOST_MIB * 1024 * 1024:
            text = "larger than {most} MiB, the most read"
            raise _refused(path, Message(text, {"most": MOST_MIB}))
        with path.open(encoding="utf-8-sig", newline="") as stream:
            separator = _separator(stream.readline(65_536))
            stream.seek(0)
            reader = csv.reader(stream, delimiter=separator)
            for cells in reader:
                yield reader.line_num, cells
    except UnicodeDecodeError:
        raise _refused(path, Message("not UTF-8 text: save the file as UTF-8")) from None
    except csv.Error as error:
        raise _refused(path, Message("not CSV: {why}", {"why": str(error)})) from None
    except OSError as error:
        raise unreadable(path, error) from None


def unreadable(path: Path, error: OSError) -> InputError:
    """Return the error that says why a file cannot be read."""
    if isinstance(error, FileNotFoundError):
        return InputError(Message("{path}: no such file", {"path": str(path)}))
    values = {"path": str(path), "why": error.strerror or str(error)}
    return InputError(Message("{path}: cannot be read: {why}", values))


def _separator(header: str) -> str:
    """Return what parts the header: a comma, or a semicolon where the comma is a decimal mark."""
    return max(",;\t", key=header.count)


def _refused(path: Path, text: Message) -> FaultyFileError:
    return FaultyFileError([Fault((), text)], str(path))
