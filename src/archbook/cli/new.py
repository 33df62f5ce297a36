"""``archbook new``: start a design from a use case."""

from pathlib import Path

import click

from archbook.cli.output import deliver
from archbook.cli.settings import Settings, shared
from archbook.errors import OutputError
from archbook.i18n import Message
from archbook.workspace import new


@click.command("new", epilog="Example: archbook new --use-case starter -o design.yaml")
@click.option(
    "--use-case",
    default="starter",
    show_default=True,
    metavar="ID",
    help="Use case to start from: `archbook catalog list use-cases`.",
)
@click.option("--release", metavar="ID", help="OpenStack release.")
@click.option("--profile", metavar="ID", help="How strictly the design is judged.")
@click.option("--name", metavar="NAME", help="Name of the design.")
@click.option("--force", is_flag=True, help="Replace an existing design.")
@click.option(
    "-o",
    "--output",
    type=click.Path(path_type=Path),
    metavar="DESIGN",
    help="Design file to write, instead of standard output.",
)
@shared
def command(  # noqa: PLR0913 - click passes each option by its name
    settings: Settings,
    *,
    use_case: str,
    release: str | None,
    profile: str | None,
    name: str | None,
    force: bool,
    output: Path | None,
) -> None:
    """Write a complete, commented design."""
    if output and output.exists() and not force:
        text = "{path}: is there already; choose another name, or replace it with --force"
        raise OutputError(Message(text, {"path": str(output)}))
    workspace = new(
        use_case,
        name=name,
        release=release,
        profile=profile,
        catalog=settings.folder,
        language=settings.language,
    )
    deliver(settings, workspace.text(), output)
