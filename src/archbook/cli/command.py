"""The group of all subcommands; each is loaded only when it is asked for."""

import contextlib
import os
import sys
from collections.abc import Callable
from importlib import import_module
from io import TextIOWrapper
from pathlib import Path
from typing import Any

import click

from archbook.cli import INTERRUPTED
from archbook.cli.choices import NearestChoice
from archbook.cli.settings import Settings
from archbook.version import __version__

COMMANDS = {
    "new": "Write a complete, commented design.",
    "plan": "Show which component stands on which host group, and why.",
    "check": "Check a design against the rules.",
    "fix": "Apply every proved fix to the design file; its comments stay.",
    "draw": "Draw a view of a design.",
    "bom": "Show the bill of materials.",
    "explain": "Explain a rule, a component or a service.",
    "catalog": "List and show what there is, with sources.",
    "schema": "Print the JSON Schema of a document.",
    "lab": "Open the workbook in JupyterLab.",
    "doctor": "Say what works on this machine, and make a drawing to be sure.",
    "demo": "Do the main job on a use case, into a folder.",
}
"""Subcommands in the order of the work, each the module of that name beside this one, with the
first line of its help, so that ``archbook --help`` loads none of them."""

DEBUG = "ARCHBOOK_DEBUG"
"""Environment variable that shows where an unforeseen error came from."""

UNUSABLE = 2
"""Exit code when the command cannot do its work."""


class LazyGroup(click.Group):
    """Loads a subcommand when it is asked for, and never shows a traceback."""

    def list_commands(self, ctx: click.Context) -> list[str]:  # noqa: ARG002 - click's signature
        """Return the names of all subcommands."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:  # noqa: ARG002 - click's signature
        """Load a subcommand."""
        if cmd_name not in COMMANDS:
            return None
        found = import_module(f"archbook.cli.{cmd_name}").command
        return found if isinstance(found, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:  # noqa: ARG002 - click's signature
        """List the subcommands without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))

    def resolve_command(
        self, ctx: click.Context, args: list[str]
    ) -> tuple[str | None, click.Command | None, list[str]]:
        """Find the subcommand that *args* begin with, or name the nearest one."""
        if args and not args[0].startswith("-") and args[0] not in COMMANDS:
            from archbook.errors import unknown_name  # noqa: PLC0415 - only after a slip

            ctx.fail(str(unknown_name("command", args[0], COMMANDS)))
        return super().resolve_command(ctx, args)

    def invoke(self, ctx: click.Context) -> Any:  # noqa: ANN401 - click's signature
        """Run the subcommand; whatever happens, exit with the code that was promised."""
        return guarded(ctx, lambda: click.Group.invoke(self, ctx))


def guarded(ctx: click.Context, run: Callable[[], Any]) -> Any:  # noqa: ANN401 - click's result
    """Call *run*; turn what is not a click exception into an exit code and at most one line."""
    _print_anything()
    try:
        result = run()
        sys.stdout.flush()
    except (click.exceptions.Exit, click.ClickException):
        raise
    except BrokenPipeError:
        _let_go()
        ctx.exit(0)
    except KeyboardInterrupt:
        ctx.exit(INTERRUPTED)
    except Exception as error:
        if os.environ.get(DEBUG):
            raise
        click.echo(_unforeseen(error), err=True)
        ctx.exit(UNUSABLE)
    return result


def _print_anything() -> None:
    """Write what the terminal's encoding lacks as an escape, rather than fail."""
    for stream in (sys.stdout, sys.stderr):
        if isinstance(stream, TextIOWrapper):
            stream.reconfigure(errors="backslashreplace")


def _let_go() -> None:
    """Point standard output at nothing: the reader has gone, and Python flushes once more."""
    with contextlib.suppress(OSError, ValueError):
        nothing = os.open(os.devnull, os.O_WRONLY)
        os.dup2(nothing, sys.stdout.fileno())


def _unforeseen(error: Exception) -> str:
    said = " ".join(str(error).split())[:300]
    what = f"{type(error).__name__}: {said}" if said else type(error).__name__
    return f"archbook failed ({what}); please report it. {DEBUG}=1 shows where it happened."


@click.group(
    cls=LazyGroup,
    context_settings={"help_option_names": ["-h", "--help"]},
    epilog="Example: archbook new --use-case starter -o design.yaml && archbook check design.yaml",
)
@click.version_option(__version__, message="archbook %(version)s")
@click.option("--catalog", "folder", type=click.Path(path_type=Path), hidden=True)
@click.option("--lang", "language", type=NearestChoice(("en", "ko")), hidden=True)
@click.option("-q", "--quiet", is_flag=True, hidden=True)
@click.option("-v", "--verbose", is_flag=True, hidden=True)
@click.pass_context
def archbook(
    ctx: click.Context,
    folder: Path | None,
    language: str | None,
    quiet: bool,  # noqa: FBT001 - click passes a flag by its name
    verbose: bool,  # noqa: FBT001 - click passes a flag by its name
) -> None:
    """Design, check, draw and bill OpenStack private clouds."""
    ctx.obj = Settings(folder, language or "en", quiet, verbose)
