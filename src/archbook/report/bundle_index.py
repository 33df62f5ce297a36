"""The index of a bundle: what each file is, and which could not be made."""

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from urllib.parse import quote

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Findings
from archbook.report.alike import alike
from archbook.report.document.cover import fingerprint, verdict
from archbook.report.markdown import escaped
from archbook.report.plain import words
from archbook.report.table import Words

MARK = "<!-- archbook bundle -->"
"""First line, by which a folder with a bundle is known again."""


MOST_LINKS = 8
"""Files of one kind that are linked one by one."""


@dataclass(frozen=True, slots=True)
class Listed:
    """A file of the bundle.

    Attributes:
        name: Its name, with its folder.
        what: What it is.
        missing: Why it could not be made; None: it is there.
    """

    name: str
    what: Message
    missing: Message | None


def bundle_index(
    blueprint: Blueprint, findings: Findings, files: Iterable[Listed], language: str
) -> str:
    """Return the index in Markdown."""
    return "\n".join(_lines(blueprint, findings, list(files), language)) + "\n"


def _lines(
    blueprint: Blueprint, findings: Findings, files: list[Listed], language: str
) -> Iterator[str]:
    def said(text: Words) -> str:
        return escaped(words(text, language))

    design = blueprint.design
    values = {"revision": design.revision, "fingerprint": fingerprint(blueprint)}
    yield from (MARK, f"# {said(design.heading())}", "")
    yield from (said(Message("Revision {revision}, fingerprint {fingerprint}.", values)), "")
    yield from (said(verdict(findings)), "")
    yield f"| {said(Message('File'))} | {said(Message('What it is'))} |"
    yield "| --- | --- |"
    there = (one for one in files if one.missing is None)
    for same in alike(there, lambda one: (_folder(one), str(one.what))):
        links = [*map(_link, same[:MOST_LINKS]), *map(said, _others(same))]
        yield f"| {', '.join(links)} | {said(same[0].what)} |"
    if gone := [one for one in files if one.missing is not None]:
        yield from ("", f"## {said(Message('Could not be made'))}", "")
        yield from (f"- {escaped(one.name)}: {said(one.missing or '')}" for one in gone)


def _folder(file: Listed) -> str:
    return file.name.rpartition("/")[0]


def _others(same: Sequence[Listed]) -> Iterator[Message]:
    """Yield how many files of a kind are not linked one by one."""
    if more := len(same[MOST_LINKS:]):
        values: dict[str, Value] = {"count": more, "folder": _folder(same[0])}
        yield Message("{count} more in the folder {folder}", values)


def _link(file: Listed) -> str:
    return f"[{escaped(file.name)}](<{quote(file.name)}>)"
