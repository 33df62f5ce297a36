"""Where things stand in the text of an inventory, INI or YAML."""

import re
from collections.abc import Iterator
from pathlib import PurePath

YAML_ENDS = (".yml", ".yaml", ".json")
"""Ends of names that Ansible reads as YAML only."""

_SECTION = re.compile(r"\[(?P<group>[^\]:]+)(?::(?P<kind>[^\]]*))?\]")
_KEY = re.compile(r"(?P<quote>['\"]?)(?P<key>[^'\"#]+?)(?P=quote)\s*:(\s|$)")


def is_yaml(path: str, text: str) -> bool:
    """Tell whether Ansible takes a file for YAML rather than INI."""
    suffix = PurePath(path).suffix
    if suffix in YAML_ENDS:
        return True
    first = next((line for _, line in said(text)), "")
    return not suffix and (first == "---" or bool(_KEY.fullmatch(first)) or first[:1] == "{")


def said(text: str) -> Iterator[tuple[int, str]]:
    """Yield (line, what it says) without comments and empty lines."""
    for number, line in enumerate(text.splitlines(), 1):
        stripped = line.strip()
        if stripped and stripped[0] not in "#;":
            yield number, stripped


def groups_in(path: str, text: str) -> Iterator[tuple[str, int]]:
    """Yield every group that a file speaks of, with its line."""
    pattern = _KEY if is_yaml(path, text) else _SECTION
    name = "key" if pattern is _KEY else "group"
    for number, line in said(text):
        if found := pattern.match(line):
            yield found[name].strip(), number


def line_in_section(text: str, section: str, word: str) -> int | None:
    """Return the line of *word* in ``[section]`` of an INI file."""
    inside = False
    for number, line in said(text):
        if line.startswith("["):
            inside = line.startswith(f"[{section}]")
        elif inside and line.split()[0] == word:
            return number
    return None


def line_of_section(text: str, section: str) -> int | None:
    """Return the line of ``[section]`` of an INI file."""
    return next((number for number, line in said(text) if line.startswith(f"[{section}]")), None)


def line_of_setting(text: str, key: str) -> int | None:
    """Return the first line that gives *key* a value."""
    pattern = re.compile(rf"(^|\s)['\"]?{re.escape(key)}['\"]?\s*[=:]")
    return next((number for number, line in said(text) if pattern.search(line)), None)
