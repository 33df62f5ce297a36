"""Everything archbook raises on purpose.

ArchbookError
    InputError              the input cannot be used (exit code 2)
        FaultyFileError     one or more faults of a file, each at its line
            DesignError     the file is a design
            CatalogError    the file is a catalog entry
        FaultyFilesError    several files cannot be used; every fault of each is named
        UnknownNameError    no entry of that name; the nearest known one is named
        EditError           an edit that does not fit the design
        OutputError         the output cannot be written
            UnsoundError    errors stand, and what is handed over must be sound (exit code 1)
    MissingProgramError     an outside program is needed (exit code 3)
"""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from difflib import get_close_matches
from textwrap import shorten

from archbook.i18n import Message, Value

Where = tuple[str | int, ...]
"""A place in a design: keys and list positions, as ``("host_groups", 2, "count")``."""


class ArchbookError(Exception):
    """Base of every error a caller may want to catch."""

    exit_code = 2

    def __init__(self, message: Message) -> None:
        """Keep the *message*; it is translated where it is shown."""
        super().__init__(message)
        self.message = message

    def messages(self) -> tuple[Message, ...]:
        """Return one message for each fault."""
        return (self.message,)

    def __str__(self) -> str:
        """Return the faults in English, one a line."""
        return "\n".join(map(str, self.messages()))


class InputError(ArchbookError):
    """What the user gave cannot be used."""


class EditError(InputError):
    """An edit names something that the design does not have."""


class OutputError(InputError):
    """A result cannot be written where it was asked for."""


class UnsoundError(OutputError):
    """Errors of a design stand, so that it is not handed over."""

    exit_code = 1

    def __init__(self, standing: Iterable[Message]) -> None:
        """Keep the *standing* errors."""
        self.standing = tuple(standing)
        text = "the design is not sound; mend or waive its errors: {count}"
        super().__init__(Message(text, {"count": len(self.standing)}))

    def messages(self) -> tuple[Message, ...]:
        """Return what to do, then each error."""
        return (self.message, *self.standing)


class MissingProgramError(ArchbookError):
    """An outside program or an optional package is needed and not there."""

    exit_code = 3


class UnknownNameError(InputError):
    """No entry has this name."""

    def __init__(self, kind: str, name: str, known: Iterable[str]) -> None:
        """Name the nearest of the *known* names.

        Args:
            kind: What was looked for, in the singular (``service``).
            name: What the user wrote.
            known: All names that exist.
        """
        self.kind, self.name = kind, name
        super().__init__(unknown_name(kind, name, known))


def unexpected(error: Exception) -> Message:
    """Say that something failed that never should, where a person would see a traceback."""
    values = {"error": type(error).__name__, "why": shorten(str(error), 200, placeholder=" …")}
    text = "this failed ({error}: {why}); the log has more; please report it"
    return Message(text, values)


def unknown_name(kind: str, name: str, known: Iterable[str]) -> Message:
    """Say that *name* is unknown, and which known name is nearest."""
    names = sorted(known)
    if near := nearest(name, names):
        return Message(
            "no {kind} is called '{name}'; did you mean '{near}'?",
            {"kind": Message(kind), "name": name, "near": near},
        )
    return Message(
        "no {kind} is called '{name}'; known: {known}",
        {"kind": Message(kind), "name": name, "known": _shortened(names)},
    )


def nearest(name: str, known: Sequence[str]) -> str | None:
    """Return the known name most like *name*, if any is alike."""
    by_folded = {other.casefold(): other for other in known}
    found = get_close_matches(name.casefold(), list(by_folded), n=1, cutoff=0.6)
    return by_folded[found[0]] if found else None


def _shortened(names: Sequence[str], most: int = 12) -> str:
    return ", ".join(names[:most]) + (", …" if len(names) > most else "")


@dataclass(frozen=True, slots=True)
class Fault:
    """One thing wrong with a design, and where it stands."""

    where: Where
    message: Message
    line: int | None = None


class FaultyFileError(InputError):
    """A file cannot be used; every fault is named at once."""

    def __init__(self, faults: Iterable[Fault], path: str = "design") -> None:
        """Keep the *faults* of the file at *path*."""
        self.faults = tuple(faults)
        self.path = path
        super().__init__(Message("{path} cannot be used", {"path": path}))

    def messages(self) -> tuple[Message, ...]:
        """Return one message for each fault: file, line, place, what to do."""
        return tuple(_located(fault, self.path) for fault in self.faults)


class DesignError(FaultyFileError):
    """A design cannot be used."""


class CatalogError(FaultyFileError):
    """A catalog entry cannot be used, or contradicts another."""


class FaultyFilesError(InputError):
    """Several files cannot be used; every fault of each is named at once."""

    def __init__(self, errors: Iterable[FaultyFileError]) -> None:
        """Keep the *errors*, one a file."""
        self.errors = tuple(errors)
        super().__init__(Message("{count} files cannot be used", {"count": len(self.errors)}))

    def messages(self) -> tuple[Message, ...]:
        """Return one message for each fault of each file."""
        return tuple(message for error in self.errors for message in error.messages())


def _located(fault: Fault, path: str) -> Message:
    values: dict[str, Value] = {
        "path": path,
        "fault": fault.message,
        "place": place(fault.where),
    }
    if fault.line is not None and fault.where:
        return Message("{path}:{line}: {place}: {fault}", values | {"line": fault.line})
    if fault.line is not None:
        return Message("{path}:{line}: {fault}", values | {"line": fault.line})
    if fault.where:
        return Message("{path}: {place}: {fault}", values)
    return Message("{path}: {fault}", values)


def place(where: Where) -> str:
    """Write a place as people do: ``host_groups[2].count``."""
    text = ""
    for step in where:
        text += f"[{step}]" if isinstance(step, int) else f".{step}" if text else step
    return text
