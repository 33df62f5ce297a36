"""Everything that is handed over of a design, in a folder or in one archive."""

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import cached_property
from io import BytesIO
from pathlib import Path
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from archbook.errors import ArchbookError, OutputError, unknown_name
from archbook.i18n import Message, Value, mark
from archbook.i18n.translation import translate
from archbook.render import SUFFIXES
from archbook.report.bundle_index import MARK, Listed, bundle_index
from archbook.workspace.documented import errors_of, refuse_unsound
from archbook.workspace.files import folder_at, write
from archbook.workspace.handed_over import Part, parts_of
from archbook.workspace.whole import Whole

Tell = Callable[[int, int, str], None]
"""Is told how many files are done, how many there are, and which one was made last."""

DRAWN_AS = ("svg", "pdf", "png", "drawio")
"""Formats of the drawings when nobody says."""

INDEX = "README.md"
"""Says what each file is, and which could not be made."""

FIXED = (1980, 1, 1, 0, 0, 0)
"""Date of every file in an archive: the same on every run."""


@dataclass(repr=False)
class Bundle:
    """The files of a design, each made when it is asked for.

    Attributes:
        whole: The design, and all that follows from it.
        text: The design file.
        drawn_as: Formats of the drawings; SVG is always among them.
        anyway: Whether it may be handed over although errors stand.
        tell: Is told how far the work is.
        left_out: Files that could not be made, and why; filled while files are made.
    """

    whole: Whole
    text: str = field(repr=False)
    drawn_as: Sequence[str] = DRAWN_AS
    anyway: bool = False
    tell: Tell = field(default=lambda *_: None, repr=False)
    left_out: dict[str, Message] = field(default_factory=dict)

    def __post_init__(self) -> None:
        """Refuse formats that no drawing has.

        Raises:
            OutputError: There is no such format; the known ones are named.
        """
        for form in self.drawn_as:
            if form not in SUFFIXES:
                raise OutputError(unknown_name(mark("format of a drawing"), form, SUFFIXES))

    def __repr__(self) -> str:
        """Return one line about what is handed over."""
        values: dict[str, Value] = {"design": self.whole.blueprint.design.heading()}
        return translate(
            Message("everything of {design}, to be handed over", values), self.whole.language
        )

    def blocked_by(self) -> tuple[Message, ...]:
        """Return the errors that stand, each in a sentence: why it is not to be handed over."""
        return () if self.anyway else errors_of(self.whole)

    @cached_property
    def files(self) -> "Files":
        """The files by name; each is made when it is asked for, and not kept.

        Raises:
            UnsoundError: Errors stand, and nobody said that it is to be handed over anyway.
        """
        refuse_unsound(self.blocked_by())
        drawn_as = tuple(dict.fromkeys(("svg", *self.drawn_as)))
        return Files(self, {one.name: one for one in parts_of(self.whole, self.text, drawn_as)})

    def zip(self) -> bytes:
        """Return all files that can be made in one archive, the same to the byte each time."""
        made = BytesIO()
        with ZipFile(made, "w", ZIP_DEFLATED) as archive:
            for name, content in self.each():
                info = ZipInfo(name, FIXED)
                info.external_attr = 0o644 << 16
                archive.writestr(info, content, ZIP_DEFLATED)
        return made.getvalue()

    def save(self, path: str | Path) -> Path:
        """Write an archive when the path ends in ``.zip``, else the files into a folder.

        Raises:
            UnsoundError: Errors stand, and nobody said that it is to be handed over anyway.
            OutputError: It cannot be written, or the folder holds something else.
        """
        path = Path(path)
        if path.suffix.lower() == ".zip":
            return write(path, self.zip())
        files = self.files
        _refuse_foreign(path)
        folder_at(path)
        for name, content in self._made(files):
            folder_at((path / name).parent)
            write(path / name, content)
        return path

    def each(self) -> Iterator[tuple[str, bytes]]:
        """Yield name and content of every file that can be made, the index last."""
        yield from self._made(self.files)

    def _made(self, files: "Files") -> Iterator[tuple[str, bytes]]:
        for done, name in enumerate(files, start=1):
            try:
                content = files[name]
            except ArchbookError as error:
                self.left_out[name] = error.message
            except Exception as error:  # noqa: BLE001 - a fault of one must not cost the others
                what = f"{type(error).__name__}: {error}"
                self.left_out[name] = Message("failed ({what}); please report it", {"what": what})
            else:
                yield name, content
            self.tell(done, len(files), name)


class Files(Mapping[str, bytes]):
    """Names of files, and their contents, which are made anew each time."""

    def __init__(self, bundle: Bundle, parts: Mapping[str, Part]) -> None:
        """Remember what can be made."""
        self._bundle, self._parts = bundle, parts

    def __getitem__(self, name: str) -> bytes:
        """Make one file.

        Raises:
            KeyError: There is no such file.
            MissingProgramError: It needs a package that is not installed.
        """
        content = self._index() if name == INDEX else self._parts[name].make()
        return content.encode() if isinstance(content, str) else content

    def __iter__(self) -> Iterator[str]:
        """Yield the names, the index last: it says what could not be made."""
        yield from self._parts
        yield INDEX

    def __len__(self) -> int:
        """Return how many files there are, with the index."""
        return len(self._parts) + 1

    def _index(self) -> str:
        whole, missing = self._bundle.whole, self._bundle.left_out
        listed = (
            Listed(one.name, one.what, missing.get(one.name)) for one in self._parts.values()
        )
        return bundle_index(whole.blueprint, whole.checked.findings, listed, whole.language)


def _refuse_foreign(folder: Path) -> None:
    """Raise when *folder* holds something that is no bundle: nobody's files are overwritten."""
    if not folder.is_dir() or not any(folder.iterdir()):
        return
    index = folder / INDEX
    if not index.is_file() or not index.read_bytes().startswith(MARK.encode()):
        text = "{path}: holds files that are no bundle; choose a new folder"
        raise OutputError(Message(text, {"path": str(folder)}))
