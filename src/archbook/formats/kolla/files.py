"""Gather the files of an inventory: text only, within limits, no program among them."""

import os
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path, PurePosixPath

from archbook.errors import Fault, FaultyFileError, InputError
from archbook.formats.remark import Remark
from archbook.i18n import Message, mark

MOST_BYTES = 5 * 1024 * 1024
"""Largest inventory that is read, all of its files together."""

MOST_FILES = 5_000
"""Most files that an inventory may have."""

VARIABLES = ("group_vars", "host_vars")
"""Folders beside an inventory that Ansible reads variables from."""

ENCRYPTED = b"$ANSIBLE_VAULT"
"""How every file begins that ansible-vault has encrypted."""

PROGRAM = b"#!"
"""How every script begins."""

_LINK = mark("is a link that leads out of the folder, and is not read; name its target to read it")


@dataclass(frozen=True, slots=True)
class Gathered:
    """The files of one or more inventories.

    Attributes:
        sources: What Ansible is given, as paths in a copy.
        files: Path in the copy → content.
        shown: Path in the copy → path as the person knows it.
        remarks: What was left out.
    """

    sources: list[str] = field(default_factory=list)
    files: dict[str, bytes] = field(default_factory=dict)
    shown: dict[str, str] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)

    def texts(self) -> Iterator[tuple[str, str]]:
        """Yield (path as known, text) of the inventory files, without those of variables."""
        for name, content in self.files.items():
            if not self.is_variables(name):
                yield self.shown[name], content.decode()

    def is_variables(self, name: str) -> bool:
        """Tell whether a file of the copy holds variables of groups or hosts."""
        return any(part in VARIABLES for part in PurePosixPath(name).parts[:-1])

    def known(self, name: str) -> str:
        """Return the path as the person knows it of a path in the copy."""
        return self.shown.get(name, name)


def gather(paths: tuple[Path, ...]) -> Gathered:
    """Read the inventory files and folders *paths*, and the variables beside them.

    Raises:
        InputError: One is not there, is a program, no text, or they are too large together.
    """
    gathered, bases = Gathered(), dict[Path, str]()
    for path in paths:
        base = path if path.is_dir() else path.parent
        copied = bases.setdefault(base.resolve(), str(len(bases)))
        source = copied if path.is_dir() else f"{copied}/{path.name}"
        gathered.sources.append(source)
        gathered.shown[source] = str(path)
        for found in _files_of(path, base):
            if found != path and _leads_out(found, base):
                gathered.remarks.append(Remark(str(found), None, Message(_LINK)))
                continue
            name = str(PurePosixPath(copied, *found.relative_to(base).parts))
            _take(found, name, gathered, named=found == path)
    return gathered


def read_text(path: Path) -> str:
    """Return the text of a single file, within the same limits.

    Raises:
        InputError: It is not there, too large, encrypted or no text.
    """
    content = _content(path, MOST_BYTES)
    if refused := _refused(content):
        raise FaultyFileError([Fault((), refused)], str(path))
    return _plain(content, str(path)).decode()


def _files_of(path: Path, base: Path) -> Iterator[Path]:
    if path.is_dir():
        yield from _below(path)
        return
    yield path
    for folder in VARIABLES:
        yield from _below(base / folder)


def _leads_out(path: Path, base: Path) -> bool:
    """Tell whether a link leads to a folder, or to a file that nobody named."""
    return path.is_symlink() and (
        path.is_dir() or not path.resolve().is_relative_to(base.resolve())
    )


def _below(folder: Path) -> Iterator[Path]:
    """Yield every file under *folder* in order; hidden ones are none of Ansible's."""
    for root, folders, names in os.walk(folder):
        folders[:] = sorted(name for name in folders if not name.startswith("."))
        yield from (Path(root, name) for name in folders if Path(root, name).is_symlink())
        yield from (Path(root, name) for name in sorted(names) if not name.startswith("."))


def _take(path: Path, name: str, gathered: Gathered, *, named: bool) -> None:
    if name in gathered.files:
        return
    content = _content(path, MOST_BYTES - sum(map(len, gathered.files.values())))
    if len(gathered.files) >= MOST_FILES:
        text = Message("more than {most} files are no inventory", {"most": MOST_FILES})
        raise FaultyFileError([Fault((), text)], str(path))
    if refused := _refused(content):
        if named:
            raise FaultyFileError([Fault((), refused)], str(path))
        gathered.remarks.append(Remark(str(path), None, refused))
        return
    gathered.files[name] = _plain(content, str(path))
    gathered.shown[name] = str(path)


def _content(path: Path, left: int) -> bytes:
    try:
        if not path.is_file():
            raise InputError(Message("{path}: no such file", {"path": str(path)}))
        with path.open("rb") as stream:
            content = stream.read(left + 1)
    except OSError as error:
        values = {"path": str(path), "why": error.strerror or str(error)}
        raise InputError(Message("{path}: cannot be read: {why}", values)) from None
    if len(content) > left:
        most = {"most": MOST_BYTES // 1024 // 1024}
        text = Message("with it the inventory is larger than {most} MiB, the most read", most)
        raise FaultyFileError([Fault((), text)], str(path))
    return content


def _refused(content: bytes) -> Message | None:
    """Say why a file is not read at all."""
    if content.startswith(PROGRAM):
        return Message(
            "is a program, and none is run: save what `ansible-inventory --list --yaml` makes"
        )
    if content.startswith(ENCRYPTED):
        return Message("is encrypted with ansible-vault and is not read")
    return Message("is no text") if b"\0" in content else None


def _plain(content: bytes, path: str) -> bytes:
    """Return the content with plain line ends and without a byte order mark."""
    try:
        text = content.decode("utf-8-sig")
    except UnicodeDecodeError as error:
        line = content[: error.start].count(b"\n") + 1
        text_ = Message("not UTF-8 text: save the file as UTF-8")
        raise FaultyFileError([Fault((), text_, line)], path) from None
    return text.replace("\r\n", "\n").encode()
