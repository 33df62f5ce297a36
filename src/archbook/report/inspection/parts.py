"""What an inspection is made of, and what it is made from."""

from collections.abc import Callable
from dataclasses import dataclass, field

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Finding, Findings
from archbook.model.network_plan import NetworkPlan
from archbook.model.rack_plan import Site
from archbook.report.lines import Labelled
from archbook.report.table import Table, Words


@dataclass(frozen=True, slots=True)
class Grounds:
    """What an inspection reads; what takes time is reckoned when it is asked for.

    Attributes:
        blueprint: What stands where.
        findings: What the rules found.
        networks: Gives the plan of networks.
        racks: Gives the racks.
    """

    blueprint: Blueprint
    findings: Findings
    networks: Callable[[], NetworkPlan]
    racks: Callable[[], Site]


@dataclass(slots=True)
class Citations:
    """Numbers sources in the order in which they are cited."""

    _numbers: dict[str, int] = field(default_factory=dict)

    def number(self, source: str) -> str:
        """Return the number of *source* in brackets, as it stands behind a sentence."""
        return f"[{self._numbers.setdefault(source, len(self._numbers) + 1)}]"

    def said(self, text: Words, source: str) -> Message:
        """Return *text* with the number of its source."""
        return Message("{text} {number}", {"text": text, "number": self.number(source)})

    @property
    def sources(self) -> tuple[str, ...]:
        """Return the ids of the sources in the order of their numbers."""
        return tuple(self._numbers)


@dataclass(frozen=True, slots=True)
class Part:
    """What is known of one thing of a design.

    Attributes:
        kind: What kind of thing it is.
        title: Its name.
        lines: What is said in a word or two.
        tables: What stands on it or in it.
        concerns: Tells whether the findings about a subject concern it, too.
    """

    kind: Message
    title: Words
    lines: tuple[Labelled, ...] = ()
    tables: tuple[Table, ...] = ()
    concerns: Callable[[str], bool] = lambda _: False


@dataclass(frozen=True, slots=True)
class Inspection:
    """One thing of a design or of a drawing, with all that is known of it.

    Attributes:
        subject: Its id, as ``group/ctl``; empty when it is only part of a drawing.
        kind: What kind of thing it is.
        title: Its name.
        lines: What is said in a word or two.
        tables: What stands on it or in it.
        findings: What the rules found about it, worst first.
        sources: Ids of sources in the order of their numbers.
    """

    subject: str
    kind: Message
    title: Words
    lines: tuple[Labelled, ...] = ()
    tables: tuple[Table, ...] = ()
    findings: tuple[Finding, ...] = ()
    sources: tuple[str, ...] = ()
