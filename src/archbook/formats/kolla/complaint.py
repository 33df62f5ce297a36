"""What Ansible says of files that it cannot read, in our words, at file and line.

Its own words may quote the line, and the line may hold a password: only names of groups are taken
over from them.
"""

import re
import shlex
from pathlib import Path

from archbook.errors import Fault, FaultyFileError, InputError
from archbook.formats.kolla.files import Gathered
from archbook.formats.kolla.lines import is_yaml, line_in_section, line_of_section, said
from archbook.i18n import Message

_UNDEFINED = re.compile(
    r"Section \[(?P<section>[^\]\n]+)\] includes undefined group:? "
    r"'?(?P<group>[^'\s]+?)'?\.?(\s|$)"
)
_LOOP = re.compile(
    r"Adding group '(?P<parent>[^'\n]+)' as child to '(?P<child>[^'\n]+)' creates a"
)
_SECTION = re.compile(r"\[[^\]\s:]+(:\w+)?\]")
_KIND = re.compile(r"Section \[(?P<section>[^\]\n]+)\] has unknown type")

_NO_INVENTORY = Fault(
    (), Message("is YAML, but no inventory of Ansible: groups hold hosts and children")
)


def complaint(words: str, gathered: Gathered, copy: Path) -> InputError:
    """Return the error that *words* of Ansible stand for."""
    words = _unwrapped(words)
    name = _file(words, gathered, copy)
    if name is None:
        text = "Ansible cannot read the inventory; `ansible-inventory --list -i` says why"
        return InputError(Message(text))
    path, text_ = gathered.known(name), gathered.files[name].decode()
    fault = _NO_INVENTORY if is_yaml(path, text_) else _ini_fault(words, text_)
    return FaultyFileError([fault], path)


def _unwrapped(words: str) -> str:
    """Undo the line breaks that older releases of Ansible put in, behind hyphens too."""
    return " ".join(words.replace("-\n", "-").split())


def _file(words: str, gathered: Gathered, copy: Path) -> str | None:
    """Return the last file of the copy that Ansible names: the one it gave up on."""
    whole = words.replace(" ", "")
    places = {name: whole.rfind(str(copy / name).replace(" ", "")) for name in gathered.files}
    best = max(places, key=lambda name: (places[name], len(name)), default=None)
    return best if best is not None and places[best] >= 0 else None


def _ini_fault(words: str, text: str) -> Fault:
    if found := _UNDEFINED.search(words):
        section, group = found["section"], found["group"]
        message = Message(
            "[{section}] names the group '{group}', which no file defines",
            {"section": section, "group": group},
        )
        return Fault((), message, line_in_section(text, section, group))
    if found := _LOOP.search(words):
        message = Message(
            "the groups '{one}' and '{other}' hold each other, directly or through others",
            {"one": found["parent"], "other": found["child"]},
        )
        line = line_in_section(text, f"{found['child']}:children", found["parent"])
        return Fault((), message, line)
    if found := _KIND.search(words):
        section = found["section"]
        message = Message("[{section}] must end in :children or :vars", {"section": section})
        return Fault((), message, line_of_section(text, section))
    return _host_line(text)


def _host_line(text: str) -> Fault:
    """Find the line that is no host with variables; what it says is kept to ourselves."""
    variables = False
    for number, line in said(text):
        if line.startswith("["):
            variables = line.startswith("[") and ":vars]" in line
            if not _SECTION.match(line):
                text_ = "is no section: it must be [name], [name:children] or [name:vars]"
                return Fault((), Message(text_), number)
            continue
        try:
            words = shlex.split(line, comments=True)
        except ValueError:
            return Fault((), Message("a quotation mark has no partner"), number)
        if not variables and any("=" not in word for word in words[1:]):
            return Fault((), Message("behind a host only key=value can stand"), number)
        if variables and "=" not in line:
            return Fault((), Message("must be key=value"), number)
    return Fault((), Message("Ansible cannot read it; `ansible-inventory --list -i` says why"))
