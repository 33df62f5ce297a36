"""``archbook import kolla``: a Kolla-Ansible inventory as a design."""

from pathlib import Path

import click

from archbook.cli.arguments import format_option
from archbook.cli.output import deliver, json_text
from archbook.cli.settings import Settings, shared
from archbook.errors import OutputError
from archbook.i18n import Message
from archbook.workspace.taken_in import TakenIn, import_kolla

_FILES = click.Path(path_type=Path)


@click.command(
    "kolla",
    epilog="Example: archbook import kolla multinode --globals globals.yml -o cloud.yaml",
)
@click.argument("inventory", nargs=-1, required=True, type=_FILES, metavar="INVENTORY...")
@click.option(
    "--globals",
    "settings_files",
    multiple=True,
    type=_FILES,
    metavar="FILE",
    help="File of settings, as globals.yml; may be repeated, later ones win.",
)
@click.option(
    "--release", metavar="ID", help="OpenStack release. Default: told from groups and settings."
)
@click.option("--profile", default="production", show_default=True, metavar="ID", help="Profile.")
@click.option("--name", metavar="NAME", help="Name of the design. Default: the inventory's.")
@click.option("--force", is_flag=True, help="Replace an existing design.")
@format_option("text", "json", document="import/v1")
@click.option(
    "-o", "--output", required=True, type=_FILES, metavar="DESIGN", help="Design file to write."
)
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    inventory: tuple[Path, ...],
    settings_files: tuple[Path, ...],
    release: str | None,
    profile: str,
    name: str | None,
    force: bool,
    form: str,
    output: Path,
) -> None:
    """Make a design of a Kolla-Ansible inventory.

    INVENTORY is a file or a folder, or several, merged as Ansible merges them, with group_vars and
    host_vars beside them. Ansible's own parser reads them; no program, template or secret in them
    is run, filled in or decrypted. Like hosts become host groups; placement that is not the stock
    one stays, as `run` and `without`. What is not understood is listed with file and line.
    """
    if output.exists() and not force:
        text = "{path}: is there already; choose another name, or replace it with --force"
        raise OutputError(Message(text, {"path": str(output)}))
    taken = import_kolla(
        inventory,
        settings=settings_files,
        release=release,
        name=name,
        profile=profile,
        catalog=settings.folder,
        language=settings.language,
    )
    deliver(settings, taken.workspace.text(), output)
    if form == "json":
        click.echo(json_text(taken.document()), nl=False)
    elif not settings.quiet:
        _say(settings, taken)


def _say(settings: Settings, taken: TakenIn) -> None:
    for line in taken.lines(everything=settings.verbose):
        click.echo(settings.words(line))
