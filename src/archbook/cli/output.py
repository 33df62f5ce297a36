"""Where results go: standard output, or a file that is written whole or not at all."""

import json
from pathlib import Path
from typing import Any

import click

from archbook.cli.colours import colours
from archbook.cli.settings import Settings
from archbook.errors import OutputError
from archbook.i18n import Message
from archbook.workspace.files import write


def deliver(settings: Settings, content: str | bytes, output: Path | None) -> None:
    """Print *content*, or write it into the file *output*."""
    if output is None:
        click.echo(content, nl=not _ends_a_line(content), color=colours())
        return
    if isinstance(content, str) and not _ends_a_line(content):
        content += "\n"
    spare_the_design(output)
    write(output, content)
    settings.wrote(output)


def spare_the_design(output: Path) -> None:
    """Refuse to write a result over the design that it was made of."""
    given = click.get_current_context().params
    designs = (given.get("design"), *given.get("designs", ()))
    for design in map(Path, filter(None, designs)):
        if output.exists() and design.exists() and output.samefile(design):
            text = "{path} is the design itself; write the result into another file"
            raise OutputError(Message(text, {"path": str(output)}))


def _ends_a_line(content: str | bytes) -> bool:
    return isinstance(content, bytes) or not content or content.endswith("\n")


def json_text(document: dict[str, Any]) -> str:
    """Return *document* as JSON for people and programs."""
    return json.dumps(document, ensure_ascii=False, indent=2) + "\n"
