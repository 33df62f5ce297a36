"""Earlier states of a design file: copies beside it, and what git keeps of it."""

import os
import re
import subprocess
from pathlib import Path
from shutil import which

from archbook.marked.tree import MOST_BYTES

MOST_REVISIONS = 200
"""Most copies that are listed."""

_GIT_SECONDS = 20
_QUIET = {
    "GIT_ALLOW_PROTOCOL": "",  # nothing is fetched, whatever the repository says
    "GIT_NO_LAZY_FETCH": "1",
    "GIT_OPTIONAL_LOCKS": "0",
    "GIT_TERMINAL_PROMPT": "0",
}


def revision_file(path: Path, revision: str) -> Path:
    """Return where a revision of the design in *path* is kept: ``design.r2.yaml``."""
    name = re.sub(r"[^\w.-]", "-", revision)
    return path.with_name(f"{path.stem}.r{name}{path.suffix}")


def next_revision(revision: str) -> str:
    """Return the revision after this one: the last number in it, one higher.

    A revision without a number gets one: after ``draft`` comes ``draft.2``.
    """
    found = re.search(r"(\d+)(\D*)$", revision)
    if found is None:
        return f"{revision}.2"[-20:]
    number, rest = str(int(found[1]) + 1), found[2]
    return revision[: found.start()] + number + rest


def kept_revisions(path: Path) -> tuple[Path, ...]:
    """Return the copies that `revision_file` names beside *path*, the newest first."""
    wanted = re.compile(rf"{re.escape(path.stem)}\.r[\w.-]+{re.escape(path.suffix)}")
    try:
        found = [one for one in path.absolute().parent.iterdir() if wanted.fullmatch(one.name)]
    except OSError:
        return ()
    return tuple(sorted(filter(Path.is_file, found), key=_age, reverse=True)[:MOST_REVISIONS])


def _age(path: Path) -> int:
    try:
        return path.stat().st_mtime_ns
    except OSError:  # it went while we looked
        return 0


def committed(path: Path) -> bytes | None:
    """Return what the last commit holds of *path*; None without git, repository or commit.

    Git only reads its own store: nothing is fetched and no hook or filter runs. What is larger
    than any design is not read.
    """
    what = f"HEAD:./{path.name}"
    size = _git(path, "-s", what) or b""
    if not size.strip().isdigit() or int(size) > MOST_BYTES:
        return None
    return _git(path, "blob", what)


def _git(path: Path, *asked: str) -> bytes | None:
    """Ask ``git cat-file`` in the folder of *path*; None when it has no answer."""
    git = which("git")
    if git is None or not path.name or path.name.startswith("-"):
        return None
    command = [git, "-C", str(path.absolute().parent), "cat-file", *asked]
    try:
        run = subprocess.run(  # noqa: S603 - a fixed command, no shell
            command,
            capture_output=True,
            check=False,
            timeout=_GIT_SECONDS,
            env=os.environ | _QUIET,
            stdin=subprocess.DEVNULL,
        )
    except (OSError, ValueError, subprocess.TimeoutExpired):
        return None
    return run.stdout if run.returncode == 0 else None
