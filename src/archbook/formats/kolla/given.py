"""Settings as the files give them; of those that have no part in a design only the names."""

import re
from collections.abc import Collection, Iterator
from dataclasses import dataclass, field
from pathlib import Path

import yaml

from archbook.formats.kolla.files import Gathered, read_text
from archbook.formats.kolla.inventory import Inventory
from archbook.formats.kolla.lines import line_of_setting
from archbook.formats.remark import Remark
from archbook.i18n import Message, Value
from archbook.marked.tree import key_of

RELEASE_SETTING = "openstack_release"
"""The setting that may name the release."""

DISTRIBUTION = "kolla_base_distro"
"""The setting that names the distribution of the images."""

SWITCH = "enable_"
"""How the name of a switch begins."""

KAYOBE = "kolla_"
"""What Kayobe, in its kolla.yml, puts before it."""

ADDRESS = "ansible_host"
"""The variable by which Ansible reaches a host."""

OF_A_HOST = frozenset({"nova_compute_virt_type"})
"""Settings that a design can hold for each host group by itself."""

_LINE = re.compile(r"(?P<key>[A-Za-z_]\w*)\s*:(?:\s+(?P<value>.*?))?\s*(?:\s#.*)?$")


@dataclass(frozen=True, slots=True)
class Given:
    """A setting and where it stands.

    ``value`` is None where it is not a single word or number, or nothing that archbook reads.
    """

    key: str
    value: str | None
    path: str
    line: int | None


@dataclass(slots=True)
class GivenSettings:
    """All settings that were given: key → the one that counts."""

    by_key: dict[str, Given] = field(default_factory=dict)
    remarks: list[Remark] = field(default_factory=list)

    def put(self, given: Given) -> None:
        """Take a setting; one of the same file that stands twice is spoken of, the last counts."""
        before = self.by_key.get(given.key)
        if before and before.path == given.path and before.line:
            values: dict[str, Value] = {"key": given.key, "line": before.line}
            text = Message("{key} is there twice; this one counts, not line {line}", values)
            self.remarks.append(Remark(given.path, given.line, text))
        self.by_key[given.key] = given


def of_globals(paths: Collection[Path], wanted: Collection[str], into: GivenSettings) -> None:
    """Read files of settings such as globals.yml; later ones win.

    Nothing is made of the values: no tag, alias or template has any effect.

    Raises:
        InputError: A file is not there, too large or no text.
    """
    for path in paths:
        text = read_text(path)
        for given in _settings(text, str(path), wanted, into.remarks):
            into.put(given)


def _own_name(key: str, wanted: Collection[str]) -> str:
    """Return what Kolla-Ansible calls a setting: Kayobe puts a word before its switches."""
    name = key.removeprefix(KAYOBE)
    return name if key.startswith(KAYOBE + SWITCH) and name in wanted else key


def of_hosts(
    inventory: Inventory,
    gathered: Gathered,
    wanted: Collection[str],
    own: Collection[str],
    into: GivenSettings,
) -> None:
    """Take the variables that all hosts share; those that differ are spoken of.

    Args:
        inventory: Groups, hosts and their variables.
        gathered: The files, for the places of the variables.
        wanted: Settings whose values have a part in a design.
        own: Settings that are read from each host by itself.
        into: Where the settings are put.
    """
    keys = sorted({key for variables in inventory.variables.values() for key in variables})
    for key in keys:
        if key == ADDRESS:
            continue
        path, line = _place(key, gathered)
        if key not in wanted:
            into.put(Given(key, None, path, line))
            continue
        found = {str(inventory.variables.get(host, {}).get(key, "")) for host in inventory.hosts}
        if len(found) == 1:
            into.put(Given(key, found.pop(), path, line))
        elif key not in own:
            text = Message("{key} differs from host to host, so it is not taken", {"key": key})
            into.remarks.append(Remark(path, line, text))


def _place(key: str, gathered: Gathered) -> tuple[str, int | None]:
    for name, content in gathered.files.items():
        if line := line_of_setting(content.decode(), key):
            return gathered.known(name), line
    return gathered.known(gathered.sources[0]), None


def _settings(
    text: str, path: str, wanted: Collection[str], remarks: list[Remark]
) -> Iterator[Given]:
    try:
        tree = yaml.compose(text, Loader=yaml.CSafeLoader)
    except yaml.YAMLError as error:
        mark = getattr(error, "problem_mark", None)
        problem = Message("not YAML from here on; what looks like key: value is read line by line")
        remarks.append(Remark(path, mark.line + 1 if mark else None, problem))
        yield from _by_line(text, path, wanted)
        return
    if isinstance(tree, yaml.MappingNode):
        for key, value in tree.value:
            name = _own_name(key_of(key), wanted)
            single = isinstance(value, yaml.ScalarNode) and not value.tag.startswith("!")
            word = value.value if single and name in wanted else None
            yield Given(name, word, path, key.start_mark.line + 1)
    elif tree is not None:
        remarks.append(Remark(path, 1, Message("is no list of settings (key: value)")))


def _by_line(text: str, path: str, wanted: Collection[str]) -> Iterator[Given]:
    for number, line in enumerate(text.splitlines(), 1):
        if found := _LINE.match(line):
            key = _own_name(found["key"], wanted)
            value = (found["value"] or "").strip("'\"")
            yield Given(key, value if key in wanted else None, path, number)
