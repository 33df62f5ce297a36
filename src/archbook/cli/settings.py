"""What every subcommand takes: catalog folder, language, how much to say."""

import functools
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from archbook.cli.choices import NearestChoice

if TYPE_CHECKING:
    from archbook.catalog import Catalog
    from archbook.errors import ArchbookError
    from archbook.i18n import Localized, Message
    from archbook.workspace import Workspace


@dataclass(frozen=True, slots=True)
class Settings:
    """The shared options, and what follows from them."""

    folder: Path | None = None
    language: str = "en"
    quiet: bool = False
    verbose: bool = False

    def open(self, design: str) -> "Workspace":
        """Open a design file."""
        from archbook.workspace import open as open_design  # noqa: PLC0415 - slow to load

        return open_design(design, catalog=self.folder, language=self.language)

    def catalog(self) -> "Catalog":
        """Return the bundled catalog with the user's folder layered over it."""
        from archbook.workspace.start import catalog_of  # noqa: PLC0415 - slow to load

        return catalog_of(self.folder)

    def words(self, text: "Message | Localized | str") -> str:
        """Return *text* in the user's language, harmless for a terminal."""
        from archbook.report.plain import words  # noqa: PLC0415 - slow to load

        return words(text, self.language)

    def note(self, text: "Message") -> None:
        """Say something about the work on standard error, unless told to be quiet."""
        if not self.quiet:
            click.echo(self.words(text), err=True)

    def wrote(self, *paths: Path) -> None:
        """Name the files that were written, when told to say more."""
        from archbook.i18n import Message  # noqa: PLC0415 - not for --help

        for path in paths if self.verbose else ():
            self.note(Message("wrote {path}", {"path": str(path)}))


class Failure(click.ClickException):
    """An error of archbook, in the user's language, with its own exit code."""

    def __init__(self, error: "ArchbookError", language: str) -> None:
        """Translate each fault of *error*."""
        from archbook.report.plain import words  # noqa: PLC0415 - slow to load

        super().__init__("\n".join(words(one, language) for one in error.messages()))
        self.exit_code = error.exit_code  # type: ignore[misc]  # click reads it from the instance

    def show(self, file: Any = None) -> None:  # noqa: ANN401 - click's signature
        """Print the faults, one a line, beginning with file and line as compilers do."""
        click.echo(self.message, file=file, err=file is None)


def shared(command: Callable[..., None]) -> Callable[..., None]:
    """Give *command* the shared options; it gets them as `Settings`, its first argument."""

    @click.option(
        "--catalog",
        "folder",
        type=click.Path(path_type=Path),
        help="Folder of catalog entries, layered over the bundled ones.",
    )
    @click.option(
        "--lang", "language", type=NearestChoice(("en", "ko")), help="Language of the output."
    )
    @click.option("-q", "--quiet", is_flag=True, help="Say less.")
    @click.option("-v", "--verbose", is_flag=True, help="Say more.")
    @functools.wraps(command)
    def with_settings(
        *,
        folder: Path | None,
        language: str | None,
        quiet: bool,
        verbose: bool,
        **values: object,
    ) -> None:
        from archbook.errors import ArchbookError  # noqa: PLC0415 - not for --help

        outer = click.get_current_context().find_object(Settings) or Settings()
        settings = Settings(
            folder or outer.folder,
            language or outer.language,
            quiet or outer.quiet,
            verbose or outer.verbose,
        )
        try:
            command(settings, **values)
        except ArchbookError as error:
            raise Failure(error, settings.language) from None

    return with_settings
