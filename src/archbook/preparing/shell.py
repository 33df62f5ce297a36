"""Words and lines of a POSIX shell."""

import shlex
from collections.abc import Iterable
from ipaddress import ip_address


def line(*words: object) -> str:
    """Return a command of which every word is taken as it is."""
    return shlex.join(map(str, words))


def variable(name: str) -> str:
    """Return the value of a variable as one word."""
    return f'"${name}"'


def into(path: str, lines: Iterable[str]) -> tuple[str, ...]:
    """Return a call of `block`, which keeps *lines* in the file *path* between two marks.

    The lines must not read END: they are made of names and addresses that were looked at.
    """
    return (f"block {shlex.quote(path)} <<'END'", *lines, "END")


def unless(test: str, command: str) -> str:
    """Return a command that runs only where *test* fails."""
    return f"{test} >/dev/null 2>&1 || {command}"


def plain_address(text: str) -> bool:
    """Tell whether *text* is an address and nothing else.

    Python takes any text for the zone of an IPv6 address, line ends and commands too.
    """
    try:
        ip_address(text)
    except ValueError:
        return False
    return "%" not in text
