"""What differs between the files of two designs, line by line."""

from difflib import unified_diff

from archbook.report.plain import plain, plain_lines
from archbook.workspace.workspace import Workspace


def text_difference(before: Workspace, after: Workspace) -> tuple[str, ...]:
    """Return the unified difference of two design files, without characters that do harm.

    The program `patch` reads it.
    """
    old, new = before.text().splitlines(), after.text().splitlines()
    name = plain(str(before.path or before.design.name))
    return tuple(map(plain_lines, unified_diff(old, new, name, name, lineterm="")))
