"""``archbook catalog``: what exists, with sources. One file a subcommand, beside this one."""

from typing import ClassVar

import click

from archbook.cli.lazy import LazyCommands

COMMANDS = {
    "list": "List the entries of a kind.",
    "show": "Show the facts of one entry, each with its source.",
    "facts": "Show the facts in effect for a design, each with its source.",
    "check": "Check the entries of a folder, or the bundled ones.",
    "platforms": "Compare cloud platforms by weighted criteria.",
    "import-netbox": "Make catalog entries of NetBox device types and rack types.",
}
"""Subcommands with the first line of their help."""


class CatalogCommands(LazyCommands):
    """What can be done with the catalog."""

    table = COMMANDS
    home = "archbook.cli.catalog_"
    modules: ClassVar[dict[str, str]] = {"import-netbox": "import"}


@click.group("catalog", cls=CatalogCommands, epilog="Example: archbook catalog show services/nova")
def command() -> None:
    """List and show what there is, with sources."""
