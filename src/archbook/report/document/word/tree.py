"""The document as the tree that pandoc reads; text is text there and never markup."""

from collections.abc import Iterable, Iterator, Sequence
from typing import Any

Node = dict[str, Any]
"""A node of the tree."""

API = [1, 23, 1]
"""Version of the tree."""

NO_ATTRIBUTES: list[Any] = ["", [], []]


def document(blocks: Iterable[Node], language: str) -> Node:
    """Return the whole tree."""
    said = {"lang": {"t": "MetaString", "c": "ko-KR" if language == "ko" else "en-GB"}}
    return {"pandoc-api-version": API, "meta": said, "blocks": list(blocks)}


def text(said: str) -> list[Node]:
    """Return words as inline nodes, between which lines may break."""
    nodes: list[Node] = []
    for word in said.split(" "):
        nodes += [{"t": "Space"}] if nodes else []
        nodes.append({"t": "Str", "c": word})
    return nodes


def strong(said: str) -> Node:
    """Return words that stand out."""
    return {"t": "Strong", "c": text(said)}


def link(said: str, address: str) -> Node:
    """Return words that lead to *address*."""
    return {"t": "Link", "c": [NO_ATTRIBUTES, text(said), [address, ""]]}


def image(name: str, alt: str, width_mm: float, height_mm: float) -> Node:
    """Return a picture of a file."""
    size = [["width", f"{width_mm:.1f}mm"], ["height", f"{height_mm:.1f}mm"]]
    return {"t": "Image", "c": [["", [], size], text(alt), [name, ""]]}


def raw(xml: str) -> Node:
    """Return XML of Word that stands between blocks."""
    return {"t": "RawBlock", "c": ["openxml", xml]}


def raw_inline(xml: str) -> Node:
    """Return XML of Word that stands inside a paragraph."""
    return {"t": "RawInline", "c": ["openxml", xml]}


def paragraph(inlines: list[Node], style: str = "") -> Node:
    """Return a paragraph, in a style of the reference document."""
    made = {"t": "Para", "c": inlines}
    return styled([made], style) if style else made


def styled(blocks: list[Node], style: str) -> Node:
    """Return *blocks* in a style of the reference document."""
    return {"t": "Div", "c": [["", [], [["custom-style", style]]], blocks]}


def heading(level: int, identifier: str, said: str) -> Node:
    """Return a heading that links can lead to."""
    return {"t": "Header", "c": [level, [anchor(identifier), [], []], text(said)]}


def anchor(identifier: str) -> str:
    """Return *identifier* as the name of a bookmark, in which Word takes no dash."""
    return identifier.replace("-", "_")


def points(items: Iterable[str]) -> Node:
    """Return a list."""
    return {"t": "BulletList", "c": [[paragraph(text(item), "Point")] for item in items]}


def table(  # noqa: PLR0913 - what stands in it, and how it looks
    head: Sequence[str],
    rows: Sequence[Sequence[list[Node]]],
    sizes: Sequence[int],
    numbers: Sequence[bool],
    style: str,
    *,
    whole: bool,
) -> Node:
    """Return a table whose head comes again on each page.

    Args:
        head: Headings; none when all are empty.
        rows: Cells, each of inline nodes.
        sizes: Widths of the columns, to each other.
        numbers: Which columns stand right.
        style: Style of what stands in its cells; there is one more with ``Kept`` after it.
        whole: Whether all of it is kept on one page.
    """
    wide = sum(sizes)
    columns = [
        [{"t": "AlignRight" if number else "AlignLeft"}, {"t": "ColWidth", "c": size / wide}]
        for size, number in zip(sizes, numbers, strict=True)
    ]
    kept = f"{style} Kept"
    heads = [_row([text(one) for one in head], kept)] if any(head) else []
    tied = len(rows) - 1 if whole else min(1, len(rows) - 1)
    styles = [kept] * tied + [style] * (len(rows) - tied)
    inside = [_row(row, name) for row, name in zip(rows, styles, strict=True)]
    body = [NO_ATTRIBUTES, 0, [], inside]
    none: list[Any] = [NO_ATTRIBUTES, []]
    return {
        "t": "Table",
        "c": [NO_ATTRIBUTES, [None, []], columns, [NO_ATTRIBUTES, heads], [body], none],
    }


def _row(cells: Iterable[list[Node]], style: str) -> list[Any]:
    return [NO_ATTRIBUTES, [_cell(inlines, style) for inlines in cells]]


def _cell(inlines: list[Node], style: str) -> list[Any]:
    return [NO_ATTRIBUTES, {"t": "AlignDefault"}, 1, 1, [paragraph(inlines, style)]]


def lines(parts: Iterable[list[Node]]) -> Iterator[Node]:
    """Yield *parts* with line breaks between them."""
    for place, part in enumerate(parts):
        if place:
            yield {"t": "LineBreak"}
        yield from part
