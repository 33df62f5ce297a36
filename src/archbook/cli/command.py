"""The group of all subcommands; each is loaded only when it is asked for."""

import contextlib
import os
import sys
from collections.abc import Callable
from io import TextIOWrapper
from pathlib import Path
from typing import Any, ClassVar

import click

from archbook.cli import INTERRUPTED
from archbook.cli.choices import NearestChoice
from archbook.cli.lazy import LazyCommands
from archbook.cli.settings import Settings
from archbook.version import __version__

COMMANDS = {
    "new": "Write a complete, commented design.",
    "propose": "Propose a whole design for a workload, with its reasons.",
    "import": "Make a design of a cloud that exists.",
    "plan": "Show which component stands on which host group, and why.",
    "check": "Check a design against the rules.",
    "fix": "Apply every proved fix to the design file; its comments stay.",
    "draw": "Draw a view of a design.",
    "diff": "Show what changed between two designs.",
    "size": "Show what fits, what a loss leaves, and how many hosts it takes.",
    "sensitivity": "Show which inputs move the size or the cost, strongest first.",
    "racks": "Show racks, power, switches with their ports, and cables.",
    "addresses": "Plan VLANs, subnets and addresses of the networks between hosts.",
    "prepare": "Show, or write as scripts, what hosts need before deployment.",
    "bom": "Show the bill of materials.",
    "cost": "Show what it costs to buy and to run, with your prices.",
    "optimise": "Choose the servers to buy: the best, proved, or with its gap.",
    "document": "Write the design document, to be reviewed and signed.",
    "bundle": "Write all that is handed over, as one archive or a folder.",
    "upgrade": "Show what a move to a later release changes, and the way there.",
    "explain": "Explain a rule, a service, a term or what else has a name.",
    "catalog": "List and show what there is, with sources.",
    "schema": "Print the JSON Schema of a document.",
    "lab": "Open the workbook in JupyterLab.",
    "app": "Show the workbook as a web page.",
    "doctor": "Say what works on this machine, and make a drawing to be sure.",
    "demo": "Do the main job on a use case, into a folder.",
}
"""Subcommands in the order of the work, each a module beside this one, with the first line of its
help, so that ``archbook --help`` loads none of them."""

DEBUG = "ARCHBOOK_DEBUG"
"""Environment variable that shows where an unforeseen error came from."""

UNUSABLE = 2
"""Exit code when the command cannot do its work."""


class LazyGroup(LazyCommands):
    """The group of all subcommands; it never shows a traceback."""

    table = COMMANDS
    modules: ClassVar[dict[str, str]] = {"import": "imports"}

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
