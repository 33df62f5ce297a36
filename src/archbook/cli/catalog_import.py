"""``archbook catalog import-netbox``: any of NetBox's device types as an entry of one's own."""

from collections import Counter
from collections.abc import Iterable, Mapping
from datetime import UTC, datetime
from pathlib import Path

import click

from archbook.cli.choices import Day, NearestChoice
from archbook.cli.settings import Settings, shared
from archbook.errors import FaultyFileError, FaultyFilesError, InputError, OutputError
from archbook.formats.netbox import (
    FOLDERS,
    LIBRARY,
    Imported,
    Origin,
    imported,
    source_id,
    source_text,
)
from archbook.i18n import Message, Value
from archbook.marked.tree import MOST_BYTES
from archbook.workspace.files import read, write


@click.command(
    "import-netbox",
    epilog="Example: archbook catalog import-netbox PowerEdge-R660.yaml -o my-catalog",
)
@click.argument(
    "files",
    nargs=-1,
    required=True,
    type=click.Path(exists=True, dir_okay=False, path_type=Path),
    metavar="FILES...",
)
@click.option(
    "-o",
    "--output",
    required=True,
    type=click.Path(path_type=Path),
    metavar="DIR",
    help="Catalog folder to write into; it is made when it is not there.",
)
@click.option(
    "--kind",
    type=NearestChoice(tuple(FOLDERS)),
    help="What the files are. Default: told from their parts, where those tell.",
)
@click.option(
    "--source", metavar="ID", help="Source entry of the catalog that covers them; none is written."
)
@click.option(
    "--source-url",
    default=LIBRARY,
    show_default=True,
    metavar="URL",
    help="Where the files come from, for the source entry that is written.",
)
@click.option(
    "--revision", default="", metavar="REV", help="Commit or version of the files, for the source."
)
@click.option(
    "--retrieved",
    type=Day(),
    metavar="YYYY-MM-DD",
    help="Day on which they were fetched. Default: today.",
)
@click.option("--force", is_flag=True, help="Replace entries that are there.")
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    files: tuple[Path, ...],
    output: Path,
    kind: str | None,
    source: str | None,
    source_url: str,
    revision: str,
    retrieved: datetime | None,
    force: bool,
) -> None:
    """Make catalog entries of NetBox device types and rack types.

    Of all FILES or of none.
    """
    covering = source or source_id(source_url, revision)
    if source:
        settings.catalog().source(source)  # an unknown id is refused here
    entries = _read_all(files, Origin(covering, kind))
    contents = {output / one.folder / f"{one.id}.yaml": one.text for one in entries}
    _refuse_replacing(() if force else contents)
    described = output / "sources" / f"{covering}.yaml"
    if source is None and not described.exists():
        day = retrieved.date() if retrieved else datetime.now(UTC).astimezone().date()
        contents[described] = source_text(source_url, revision, day)
    _write(settings, contents)
    for note in (note for one in entries for note in one.notes):
        settings.note(note)
    settings.note(Message("entries imported: {count}", {"count": len(entries)}))


def _read_all(files: tuple[Path, ...], origin: Origin) -> list[Imported]:
    """Read every file; the faults of all are named before any is written."""
    entries: list[Imported] = []
    faults: list[FaultyFileError] = []
    for path in files:
        try:
            entries.append(imported(read(path, MOST_BYTES), str(path), origin))
        except FaultyFileError as error:
            faults.append(error)
    if faults:
        raise FaultyFilesError(faults)
    _refuse_twins(entries)
    return entries


def _refuse_twins(entries: Iterable[Imported]) -> None:
    counted = Counter((one.folder, one.id) for one in entries)
    for (folder, identifier), count in counted.items():
        if count > 1:
            values: dict[str, Value] = {"count": count, "entry": f"{folder}/{identifier}"}
            text = "{count} of the files are {entry}; leave one of them"
            raise InputError(Message(text, values))


def _refuse_replacing(paths: Iterable[Path]) -> None:
    for path in paths:
        if path.exists():
            text = "{path}: is there already; replace it with --force"
            raise OutputError(Message(text, {"path": str(path)}))


def _write(settings: Settings, contents: Mapping[Path, str]) -> None:
    for path, text in contents.items():
        _make(path.parent)
        settings.wrote(write(path, text))


def _make(folder: Path) -> None:
    try:
        folder.mkdir(parents=True, exist_ok=True)
    except OSError as error:
        values = {"path": str(folder), "why": error.strerror or str(error)}
        raise OutputError(Message("{path}: cannot be made: {why}", values)) from None
