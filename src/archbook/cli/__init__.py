"""The archbook command, one file a subcommand.

This file stays light: ``archbook --version`` loads neither click nor anything behind it.
"""

import sys

INTERRUPTED = 130
"""Exit code after Ctrl-C, as shells count it: 128 and the number of SIGINT."""


def main() -> None:
    """Run the command with the arguments of this process, and exit."""
    if sys.argv[1:] == ["--version"]:
        from archbook.version import __version__  # noqa: PLC0415 - the quick way out

        sys.stdout.write(f"archbook {__version__}\n")
        return
    try:
        from archbook.cli.command import archbook  # noqa: PLC0415 - click only when needed

        archbook(prog_name="archbook")
    except KeyboardInterrupt:
        sys.exit(INTERRUPTED)
