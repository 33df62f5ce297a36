"""An answer of the engine, in XML or JSON, as the same plain data."""

import json
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any
from xml.etree.ElementTree import Element

from archbook.errors import Fault, FaultyFileError
from archbook.formats.spreadsheet.delimited import unreadable
from archbook.formats.xml_text import each, local
from archbook.i18n import Message

Fields = Mapping[str, Any]
"""What the engine says of a machine: JSON's own types."""

MOST_JSON_MIB = 128
"""Largest JSON that is read: some 20,000 machines with their disks."""


def machines_in(path: Path) -> Iterator[Fields]:
    """Yield the machines that an answer lists.

    Raises:
        InputError: It is not there, or neither XML nor JSON of a list of machines.
    """
    try:
        with path.open("rb") as source:
            start = source.read(64).lstrip()
            source.seek(0)
            if start.startswith((b"<", b"\xef\xbb\xbf<")):
                yield from map(_fields, each(source, "vm", str(path)))
                return
        yield from _of_json(path)
    except OSError as error:
        raise unreadable(path, error) from None


def _of_json(path: Path) -> Iterator[Fields]:
    if path.stat().st_size > MOST_JSON_MIB * 2**20:
        text = "larger than {most} MiB, the most read"
        raise _refused(path, Message(text, {"most": MOST_JSON_MIB}))
    try:
        answer = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        raise _refused(path, Message("neither XML nor JSON: {why}", {"why": str(error)})) from None
    listed = answer.get("vm") if isinstance(answer, dict) else None
    if not isinstance(listed, list):
        raise _refused(path, Message("no list of machines: its key is 'vm'"))
    yield from (one for one in listed if isinstance(one, dict))


def _fields(element: Element) -> dict[str, Any]:
    """Return an element as JSON would have it: children by name, lists where a name repeats."""
    found: dict[str, Any] = dict(element.items())
    for child in element:
        name, value = local(child.tag), _fields(child) if len(child) or child.items() else ""
        said = value or " ".join((child.text or "").split())
        before = found.get(name)
        if name in found and name not in element.keys():  # noqa: SIM118 - an element is no dict
            found[name] = [*before, said] if isinstance(before, list) else [before, said]
        else:
            found[name] = said
    return found


def _refused(path: Path, text: Message) -> FaultyFileError:
    return FaultyFileError([Fault((), text)], str(path))
