"""Write a design into a file: afresh, or back into the text it came from.

Writing back splices at the marks of the YAML parser: lines that no change touches stay byte for
byte, comments of removed things go with them. The result is read again; if it is not the design
that was to be written (odd layouts), the file is written afresh.
"""

import json
from collections.abc import Mapping
from typing import Any

from archbook.errors import DesignError
from archbook.formats.design.document import Document
from archbook.formats.design.splice import Splicer
from archbook.formats.design.yaml_text import entry, item
from archbook.model.design import Design


def data_to_write(design: Design) -> dict[str, Any]:
    """Return what a file has to say: everything that the design states, defaults left out."""
    return {"schema": design.schema_, **design.stated()}


def written(design: Design, notes: Mapping[str, str] | None = None) -> str:
    """Return a fresh file.

    Args:
        design: What to write.
        notes: Comments: key of the design → text put above it; ``""`` → text at the top;
            ``key/name`` → text put above the thing of that name, as ``host_groups/cmp``.
    """
    notes = notes or {}
    blocks = [_comment(notes[""])] if "" in notes else []
    for key, value in data_to_write(design).items():
        note = [_comment(notes[key])] if key in notes else []
        inside = _inside(key, notes)
        text = _with_notes(key, value, inside) if inside else entry(key, value)
        blocks.append("\n".join([*note, text]))
    spaced = (
        f"\n{block}" if place and block.startswith("#") else block
        for place, block in enumerate(blocks)
    )
    return "\n".join(spaced) + "\n"


def _inside(key: str, notes: Mapping[str, str]) -> dict[str, str]:
    """Return the comments of single things under *key*, by their names."""
    head = f"{key}/"
    return {name.removeprefix(head): text for name, text in notes.items() if name.startswith(head)}


def _with_notes(key: str, value: Any, notes: Mapping[str, str]) -> str:  # noqa: ANN401 - YAML may hold anything
    """Return a list of named things, or a mapping, with a comment above each that has one."""
    named = value.items() if isinstance(value, dict) else ((one["name"], one) for one in value)
    lines = [f"{key}:"]
    for name, one in named:
        lines += [_comment(notes[name], "  ")] if name in notes else []
        lines.append(entry(name, one, "  ") if isinstance(value, dict) else item(one, "  "))
    return "\n".join(lines)


def _comment(text: str, indent: str = "") -> str:
    return "\n".join(f"{indent}# {line}".rstrip() for line in text.splitlines())


def write_back(document: Document, design: Design) -> str:
    """Return the document's text changed so that it holds *design*; comments survive."""
    if design == document.design:
        return document.text
    old = json.loads(json.dumps(document.data, default=str))
    new = data_to_write(design)
    if "schema" not in old:
        new.pop("schema")
    splicer = Splicer(document.text)
    splicer.change(document.tree, old, new)
    text = splicer.result()
    return text if _holds(text, design) else written(design)


def _holds(text: str, design: Design) -> bool:
    try:
        return Document.parse(text).design == design
    except DesignError:
        return False
