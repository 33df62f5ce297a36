"""``archbook catalog check``: every promise of the catalog, over a folder of entries."""

from pathlib import Path

import click

from archbook.catalog.bundle import bundled_catalogs
from archbook.catalog.check import check
from archbook.catalog.library import bundled, with_folder
from archbook.cli.settings import Settings, shared
from archbook.errors import FaultyFilesError
from archbook.i18n import Message


@click.command("check", epilog="Example: archbook catalog check my-catalog")
@click.argument("directory", metavar="[DIR]", required=False, type=click.Path(path_type=Path))
@shared
def command(settings: Settings, *, directory: Path | None) -> None:
    """Check the entries of a folder, or the bundled ones.

    Each fault is named with its file and line: a figure that no source covers, an unknown unit, an
    id that is not the file's name or names nothing, a need that leads back to itself, releases out
    of order, a missing translation. Replacing a bundled entry is allowed, and said.
    """
    layers = [one for one in (settings.folder, directory) if one is not None]
    if layers:
        report = check(layers[-1], with_folder(*layers))
    else:
        report = check(bundled_catalogs(), bundled())
    for note in report.notes:
        settings.note(Message("info: {note}", {"note": note}))
    if report.faults:
        raise FaultyFilesError(report.faults)
    click.echo(
        settings.words(Message("entries checked, none wrong: {count}", {"count": report.entries}))
    )
