"""A page of labelled lines: one thing explained."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from textwrap import indent
from typing import TypeAlias

from archbook.i18n import Message
from archbook.report.html import filled
from archbook.report.plain import plain_lines, words
from archbook.report.sources import Source
from archbook.report.table import Words
from archbook.report.text import paragraph

Labelled: TypeAlias = tuple[Message, Words]
"""A label and what it says."""


@dataclass(frozen=True, slots=True)
class Leaf:
    """One thing explained: a heading, labelled lines, sources, and text that stays as it is."""

    heading: Words
    lines: tuple[Labelled, ...]
    sources: tuple[Source, ...] = ()
    blocks: tuple[tuple[Message, str], ...] = ()


def leaf_text(leaf: Leaf, language: str) -> str:
    """Return *leaf* as text; lines that say nothing are left out."""
    parts = [words(leaf.heading, language)]
    parts += [paragraph(line, indent=2) for line in said_lines(leaf.lines, language)]
    parts += [_source(source, language) for source in leaf.sources]
    for label, text in leaf.blocks:
        parts += ["", paragraph(f"{words(label, language)}:", indent=2), indent(text, "    ")]
    return "\n".join(parts)


def said_lines(lines: Iterable[Labelled], language: str) -> Iterator[str]:
    """Yield each line with its label; those that say nothing are left out."""
    for label, said in lines:
        if text := words(said, language):
            yield f"{words(label, language)}: {text}"


def leaf_html(leaf: Leaf, language: str) -> str:
    """Return *leaf* as HTML; lines that say nothing are left out."""
    return filled(
        "leaf.html",
        language,
        heading=words(leaf.heading, language),
        lines=[
            (words(label, language), text)
            for label, said in leaf.lines
            if (text := words(said, language))
        ],
        source_heading=words(Message("Source"), language),
        sources=leaf.sources,
        blocks=[(words(label, language), plain_lines(text)) for label, text in leaf.blocks],
    )


def _line(label: Message, said: Words, language: str) -> str:
    return paragraph(f"{words(label, language)}: {words(said, language)}", indent=2)


def _source(source: Source, language: str) -> str:
    if not source.url:
        return _line(Message("Source"), source.name, language)
    values = {"name": source.name, "day": source.retrieved}
    said = _line(Message("Source"), Message("{name} (read on {day})", values), language)
    return f"{said}\n    {source.url}"  # never broken over lines: it is to be opened


def joined(parts: Iterable[Words]) -> Message:
    """Return sentences or clauses side by side, with semicolons between them."""
    values = {f"part{number}": part for number, part in enumerate(parts)}
    return Message("; ".join(f"{{{name}}}" for name in values), values)
