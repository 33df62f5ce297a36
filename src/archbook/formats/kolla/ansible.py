"""Ansible's own parser, at arm's length: a program of its own, with every door shut.

It reads a copy of the files that no bit makes executable, with its INI and YAML readers alone, no
settings, no plugins, no vault password and no template filled in, in an empty folder, for a while.
"""

import json
import os
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any

from archbook.errors import InputError, MissingProgramError
from archbook.formats.kolla.complaint import complaint
from archbook.formats.kolla.files import Gathered
from archbook.i18n import Message

PROGRAM = "ansible-inventory"

MOST_SECONDS = 90
"""How long Ansible may take."""

MOST_KIB = 1024 * 1024
"""How much memory Ansible may take."""

MOST_BLOCKS = 128 * 1024
"""How much Ansible may write, in blocks of 512 bytes (of 1 KiB where bash is ``sh``)."""

LIMITED = (
    f'ulimit -v {MOST_KIB}; ulimit -f {MOST_BLOCKS}; ulimit -t {MOST_SECONDS}; exec "$0" "$@"'
)
"""Takes on the limits that the system knows, then becomes the program."""

_EXHAUSTED = (b"MemoryError", b"Cannot allocate memory", b"File too large", b"map segment")
"""What stands in Ansible's words when a limit was reached."""


def program() -> str:
    """Return the path of ``ansible-inventory``, beside our own Python or on the path.

    Raises:
        MissingProgramError: There is none.
    """
    beside = Path(sys.executable).with_name(PROGRAM)
    found = str(beside) if beside.is_file() else shutil.which(PROGRAM)
    if found is None:
        text = "{program} reads inventories and is not there: pip install 'archbook[kolla]'"
        raise MissingProgramError(Message(text, {"program": PROGRAM}))
    return found


def parsed(gathered: Gathered) -> dict[str, Any]:
    """Return what ``ansible-inventory --list`` makes of the files.

    Raises:
        MissingProgramError: Ansible is not there.
        InputError: It cannot read the files; file and line are named.
    """
    command = program()
    with tempfile.TemporaryDirectory(prefix="archbook-") as folder:
        room = Path(folder)
        _copy(gathered, room / "copy")
        for name in ("empty", "home"):
            (room / name).mkdir()
        (room / "none.cfg").touch()
        return _run(command, gathered, room)


def _copy(gathered: Gathered, folder: Path) -> None:
    folder.mkdir()
    for source in gathered.sources:
        (folder / source).parent.mkdir(parents=True, exist_ok=True)
    for name, content in gathered.files.items():
        path = folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)


def _run(command: str, gathered: Gathered, room: Path) -> dict[str, Any]:
    sources = [part for one in gathered.sources for part in ("-i", str(room / "copy" / one))]
    listed = room / "listed.json"
    with listed.open("wb") as output:
        try:
            done = subprocess.run(  # noqa: S603 - a fixed program; the paths are our own
                ["/bin/sh", "-c", LIMITED, command, "--list", *sources],
                stdin=subprocess.DEVNULL,
                stdout=output,
                stderr=subprocess.PIPE,
                cwd=room / "empty",
                env=_environment(room),
                timeout=MOST_SECONDS,
                check=False,
            )
        except subprocess.TimeoutExpired:
            text = "Ansible was stopped: it was not done with the inventory in {most} seconds"
            raise InputError(Message(text, {"most": MOST_SECONDS})) from None
    if done.returncode < 0 or any(sign in done.stderr for sign in _EXHAUSTED):
        raise InputError(
            Message("Ansible was stopped: the inventory takes too much of the machine")
        )
    if done.returncode:
        said = done.stderr.decode(errors="replace")
        raise complaint(said, gathered, room / "copy")
    return _loaded(listed)


def _loaded(listed: Path) -> dict[str, Any]:
    try:
        found = json.loads(listed.read_bytes())
    except ValueError:
        text = Message("Ansible's answer cannot be read; the inventory may be too large for it")
        raise InputError(text) from None
    return dict(found)


def _environment(room: Path) -> dict[str, str]:
    """Return all that Ansible is told: nothing of the person's own settings goes in."""
    nothing = str(room / "empty")
    return {
        "PATH": os.defpath,
        "HOME": str(room / "home"),
        "LC_ALL": "C.UTF-8",
        "TMPDIR": str(room / "home"),
        "PYTHONNOUSERSITE": "1",
        "ANSIBLE_CONFIG": str(room / "none.cfg"),
        "ANSIBLE_HOME": str(room / "home"),
        "ANSIBLE_LOCAL_TEMP": str(room / "home"),
        "ANSIBLE_INVENTORY_ENABLED": "ansible.builtin.yaml,ansible.builtin.ini",
        "ANSIBLE_VARS_ENABLED": "ansible.builtin.host_group_vars",
        "ANSIBLE_INVENTORY_ANY_UNPARSED_IS_FAILED": "true",
        "ANSIBLE_TRANSFORM_INVALID_GROUP_CHARS": "ignore",
        "ANSIBLE_NOCOLOR": "1",
        "ANSIBLE_DEPRECATION_WARNINGS": "false",
        "ANSIBLE_INVENTORY_PLUGINS": nothing,
        "ANSIBLE_VARS_PLUGINS": nothing,
        "ANSIBLE_FILTER_PLUGINS": nothing,
        "ANSIBLE_LOOKUP_PLUGINS": nothing,
        "ANSIBLE_TEST_PLUGINS": nothing,
        "ANSIBLE_CACHE_PLUGINS": nothing,
        "ANSIBLE_CALLBACK_PLUGINS": nothing,
        "ANSIBLE_COLLECTIONS_PATH": nothing,
        "ANSIBLE_COLLECTIONS_SCAN_SYS_PATH": "false",
    }
