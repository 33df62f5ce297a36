"""What a rule is made of."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from inspect import cleandoc, getdoc
from typing import TypeAlias

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity

Check: TypeAlias = Callable[[Blueprint], Iterator[Hit]]
Applies: TypeAlias = Callable[[Blueprint], bool]

HEADINGS = ("Why", "How", "Cure")
"""Headings that the docstring of every rule has, after its first line, which is the promise."""

EXAMPLES = ("Fails", "Passes")
"""Headings of the examples that follow: lines that take the place of the same keys of
`archbook.rules.example.SOUND` and make it break the rule, or hold it."""


@dataclass(frozen=True, slots=True)
class Rule:
    """A check and what the reader needs to know about it.

    Attributes:
        id: ``family.what-is-promised``; also the path of its file.
        severity: How bad it is to break it, unless a profile says otherwise.
        citations: What it rests on; the first one is shown with each finding.
        applies: Tells whether the rule has anything to say about a blueprint.
        check: Yields a hit for each place where the rule is broken.
        inferred: True when the threshold is our conclusion from the source, not its words.
        optional: True when it judges only under a profile that weighs it.
        thresholds: Entries of the catalog that it reads its disputed or ageing limits from.
    """

    id: str
    severity: Severity
    citations: tuple[Citation, ...]
    applies: Applies
    check: Check
    inferred: bool = False
    optional: bool = False
    thresholds: tuple[str, ...] = ()

    @property
    def family(self) -> str:
        """Return what the rule is about, the first part of its id."""
        return self.id.partition(".")[0]

    @property
    def promise(self) -> Message:
        """Return the first line of the docstring: what a design that passes has."""
        return Message(self._doc().split("\n", 1)[0])

    @property
    def sections(self) -> dict[str, str]:
        """Return the docstring's sections in words, by heading."""
        parts = self._parts()
        return {
            heading: " ".join(line.strip() for line in parts[heading] if line.strip())
            for heading in HEADINGS
            if heading in parts
        }

    @property
    def examples(self) -> dict[str, str]:
        """Return the examples as YAML, by heading."""
        parts = self._parts()
        return {
            heading: cleandoc("\n".join(["", *parts[heading]]))
            for heading in EXAMPLES
            if heading in parts
        }

    def _parts(self) -> dict[str, list[str]]:
        found: dict[str, list[str]] = {}
        current: list[str] = []
        for line in self._doc().splitlines()[1:]:
            heading = line.removesuffix(":")
            if heading in HEADINGS + EXAMPLES and line.endswith(":"):
                current = found.setdefault(heading, [])
            else:
                current.append(line)
        return found

    def _doc(self) -> str:
        return getdoc(self.check) or ""


def always(_: Blueprint) -> bool:
    """Apply to every blueprint."""
    return True


def rule(  # noqa: PLR0913 - a decorator names each trait of a rule
    identifier: str,
    *,
    severity: Severity,
    cites: Citation | tuple[Citation, ...],
    applies: Applies = always,
    inferred: bool = False,
    optional: bool = False,
    thresholds: tuple[str, ...] = (),
) -> Callable[[Check], Rule]:
    """Turn a check into a rule.

    Args:
        identifier: ``family.what-is-promised``.
        severity: How bad it is to break it.
        cites: Sources of the catalog.
        applies: When the rule has something to say.
        inferred: The threshold is our conclusion from the source.
        optional: It judges only under a profile that weighs it.
        thresholds: Entries of the catalog's thresholds that the check reads.
    """
    citations = cites if isinstance(cites, tuple) else (cites,)

    def make(check: Check) -> Rule:
        return Rule(
            identifier, severity, citations, applies, check, inferred, optional, thresholds
        )

    return make
