"""A group of subcommands, each loaded only when it is asked for."""

from importlib import import_module
from importlib.util import find_spec
from typing import ClassVar

import click


class LazyCommands(click.Group):
    """Finds a subcommand in a module of its own, under the name ``command``.

    A subclass gives `table` and, where they are not beside this file under their own names, `home`
    and `modules`; the help of the group loads no subcommand.
    """

    home: ClassVar[str] = "archbook.cli."
    """What the module of every subcommand begins with."""

    modules: ClassVar[dict[str, str]] = {}
    """Subcommand → how its module ends, where that is not its name."""

    table: ClassVar[dict[str, str]] = {}
    """Subcommand → the first line of its help, in the order of the work."""

    def module(self, name: str) -> str:
        """Return the module of a subcommand."""
        return self.home + self.modules.get(name, name)

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of all subcommands."""
        return [name for name in self.table if find_spec(self.module(name))]

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """Load a subcommand."""
        if cmd_name not in self.list_commands(ctx):
            return None
        found = import_module(self.module(cmd_name)).command
        return found if isinstance(found, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """List the subcommands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl([(name, self.table[name]) for name in self.list_commands(ctx)])

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the subcommand that *args* begin with, or name the nearest one."""
        known = self.list_commands(ctx)
        if args and not args[0].startswith("-") and args[0] not in known:
            from archbook.errors import unknown_name  # noqa: PLC0415 - only after a slip

            ctx.fail(str(unknown_name("command", args[0], known)))
        return super().resolve_command(ctx, args)
