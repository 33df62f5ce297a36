"""The design document, ready to be written in any format."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from functools import cached_property
from importlib.resources import files
from pathlib import Path

from archbook.errors import OutputError, UnsoundError, unknown_name
from archbook.i18n import Message, mark
from archbook.model.finding import Severity
from archbook.report.document.blocks import Document
from archbook.report.document.material import Material
from archbook.report.document.means import Means
from archbook.report.document.whole import document_of
from archbook.report.document.writers import FORMATS, writer
from archbook.workspace.files import write, write_all
from archbook.workspace.shown import ShowsItself
from archbook.workspace.whole import Whole


@dataclass(frozen=True, repr=False)
class DesignDocument(ShowsItself):
    """What is handed over of a design: its reasons, drawings, tables and sources.

    Attributes:
        whole: The design, and all that follows from it.
        anyway: Whether it may be written although errors stand.
        only: Ids of the sections that are wanted; all when empty.
    """

    whole: Whole
    anyway: bool = False
    only: tuple[str, ...] = ()

    @cached_property
    def content(self) -> Document:
        """The title page and the chapters, whatever they are written as."""
        return document_of(_material(self.whole), self.only)

    def formats(self) -> tuple[str, ...]:
        """Return the formats that `render` knows."""
        return FORMATS

    def blocked_by(self) -> tuple[Message, ...]:
        """Return the errors that stand, each in a sentence: why it is not to be handed over."""
        return () if self.anyway else errors_of(self.whole)

    def render(self, form: str, *, folder: str = "drawings") -> bytes:
        """Return the document as a file.

        Args:
            form: One of `formats`; a leading dot does no harm.
            folder: Folder beside the file in which drawings of Markdown are.

        Raises:
            UnsoundError: Errors stand, and nobody said that it is to be written anyway.
            OutputError: No such format; the known ones are named.
            MissingProgramError: The format needs a package that is not installed.
        """
        form = form.removeprefix(".").lower()
        if form not in FORMATS:
            raise OutputError(unknown_name(mark("format of a document"), form, FORMATS))
        refuse_unsound(self.blocked_by())
        return writer(form)(self.content, self._means(folder))

    def save(self, path: str | Path) -> Path:
        """Write the document; the end of the path names the format.

        Drawings of a Markdown file go into a folder beside it, which bears its name.
        """
        path = Path(path)
        folder = f"{path.stem}-drawings"
        content = self.render(path.suffix, folder=folder)
        if path.suffix.lower() == ".md":
            write_all(path.with_name(folder), self.svgs())
        return write(path, content)

    def svgs(self) -> Mapping[str, bytes | str]:
        """Return the drawings of the document as files."""
        wanted = {figure.view for figure in self.content.figures()}
        pictures = self.whole.pictures.items()
        return {f"{view}.svg": picture.svg() for view, picture in pictures if view in wanted}

    def html(self) -> str:
        """Return the document as an HTML page of its own."""
        return self.render("html").decode()

    def __str__(self) -> str:
        """Return the document in Markdown."""
        return self.render("md").decode()

    def _means(self, folder: str) -> Means:
        fonts = files("archbook.render") / "fonts"
        return Means(self.whole.language, self.whole.pictures, fonts, folder)


def errors_of(whole: Whole) -> tuple[Message, ...]:
    """Return the errors that stand, each with its rule and subject."""
    return tuple(
        Message(
            "{rule} {subject}: {message}",
            {"rule": found.rule, "subject": found.subject, "message": found.message},
        )
        for found in whole.checked.findings.at_least(Severity.ERROR)
    )


def refuse_unsound(errors: Iterable[Message]) -> None:
    """Raise when there are *errors*.

    Raises:
        UnsoundError: There are; it names them.
    """
    if standing := tuple(errors):
        raise UnsoundError(standing)


def _material(whole: Whole) -> Material:
    return Material(
        blueprint=whole.blueprint,
        findings=whole.checked.findings,
        bill=whole.bill.bill,
        sizing=whole.size.sizing,
        site=whole.racks.site,
        networks=whole.addresses.plan,
        scenes=tuple((view, drawing.scene) for view, drawing in whole.drawings),
        day=whole.day,
        profile=whole.judged_by,
        language=whole.language,
    )
