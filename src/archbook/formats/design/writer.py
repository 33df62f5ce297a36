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
from archbook.formats.design.yaml_text import entry
from archbook.model.design import Design


def data_to_write(design: Design) -> dict[str, Any]:
    """Return what a file has to say: everything that the design states, defaults left out."""
    data: dict[str, Any] = json.loads(design.model_dump_json(by_alias=True, exclude_unset=True))
    return {"schema": design.schema_, **data}


def written(design: Design, notes: Mapping[str, str] | None = None) -> str:
    """Return a fresh file.

    Args:
        design: What to write.
        notes: Comments: key of the design → text put above it; ``""`` → text at the top.
    """
    notes = notes or {}
    blocks = [_comment(notes[""])] if "" in notes else []
    for key, value in data_to_write(design).items():
        note = [_comment(notes[key])] if key in notes else []
        blocks.append("\n".join([*note, entry(key, value)]))
    spaced = (
        f"\n{block}" if place and block.startswith("#") else block
        for place, block in enumerate(blocks)
    )
    return "\n".join(spaced) + "\n"


def _comment(text: str) -> str:
    return "\n".join(f"# {line}".rstrip() for line in text.splitlines())


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
