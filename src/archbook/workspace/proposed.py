"""A proposed design: drafted, cured, judged, with what else was tried."""

from dataclasses import dataclass, replace
from datetime import date
from pathlib import Path
from typing import TYPE_CHECKING, Any, Unpack

from archbook.catalog.library import Catalog
from archbook.errors import InputError
from archbook.formats.design import Document, written
from archbook.i18n import Message, Value
from archbook.model.ask import Ask
from archbook.model.proposal import Alternative, Draft, Reason
from archbook.proposing import chosen, drafts, settled
from archbook.report.proposal import proposal_document
from archbook.report.proposal_tables import proposal_html, proposal_table, proposal_working
from archbook.workspace.asked import Asked, ask_of
from archbook.workspace.drafting import finished
from archbook.workspace.examiner import Examiner, today
from archbook.workspace.next_best import next_best, sound
from archbook.workspace.proposed_notes import notes, recorded
from archbook.workspace.shown import ShowsItself
from archbook.workspace.start import catalog_of, newest
from archbook.workspace.workspace import Workspace

if TYPE_CHECKING:
    from collections.abc import Callable

    import pandas as pd

    from archbook.workspace.costed import PricesGiven


@dataclass(frozen=True, slots=True, repr=False)
class Proposal(ShowsItself):
    """A design with the reason of each number, and the next best alternatives.

    Attributes:
        draft: What is proposed.
        alternatives: What else was tried, the fewest hosts first.
        workspace: The design at hand, with comments: check it, draw it, save it.
        language: ``en`` or ``ko``, for everything that is shown.
    """

    draft: Draft
    alternatives: tuple[Alternative, ...]
    workspace: Workspace
    language: str = "en"

    @property
    def reasons(self) -> tuple[Reason, ...]:
        """Return why each number is what it is."""
        return self.draft.reasons

    def alternative(self, number: int) -> "Proposal":
        """Return an alternative as a proposal of its own.

        Args:
            number: Its number in the table, from 1.

        Raises:
            InputError: There is none of that number, or it cannot be sound.
        """
        if not 1 <= number <= len(self.alternatives):
            values: dict[str, Value] = {"number": number, "count": len(self.alternatives)}
            text = "there is no alternative {number}; they are numbered from 1 to {count}"
            raise InputError(Message(text, values))
        found = self.alternatives[number - 1]
        if found.draft is None:
            said: dict[str, Value] = {"number": number, "what": found.what, "why": found.lost}
            text = "alternative {number} ({what}) cannot be taken: {why}"
            raise InputError(Message(text, said))
        space = at_hand(found.draft, (), self.workspace.catalog, self.language)
        return replace(self, draft=found.draft, alternatives=(), workspace=space)

    def document(self) -> dict[str, Any]:
        """Return the proposal as the JSON document ``proposal/v1``."""
        blueprint = self.workspace.blueprint()
        return proposal_document(self.draft, self.alternatives, blueprint, self.language)

    def frame(self) -> "pd.DataFrame":
        """Return one row per way to build the cloud, the proposal first, as a `DataFrame`."""
        from archbook.workspace.frames.proposal import (  # noqa: PLC0415 - pandas only on demand
            proposal_frame,
        )

        return proposal_frame(self.document())

    def working(self) -> str:
        """Return the formula, the inputs and the source of each number, as text."""
        return proposal_working(self.draft, self.workspace.blueprint(), self.language)

    def html(self) -> str:
        """Return the proposal as HTML tables."""
        return proposal_html(self.draft, self.alternatives, self.language)

    def __str__(self) -> str:
        """Return the proposal as text tables."""
        return proposal_table(self.draft, self.alternatives, self.language)

    __repr__ = __str__


def propose(
    *,
    catalog: str | Path | Catalog | None = None,
    language: str = "en",
    as_of: date | None = None,
    alternatives: bool = True,
    prices: "PricesGiven | None" = None,
    **asked: Unpack[Asked],
) -> Proposal:
    """Propose a whole design for a workload.

    Args:
        catalog: A folder of catalog entries that is layered over the bundled ones, or a catalog.
        language: Language of comments and of what is shown.
        as_of: The day on which ageing facts are judged; today when not given.
        alternatives: Draft other ways to carry the same, too.
        prices: The user's price list, or its file: alternatives are then compared in money.
        asked: What is asked for, as `Asked` lists it.

    Raises:
        InputError: It cannot be asked for, or no design for it is sound; what would help is said.
    """
    facts = catalog_of(catalog)
    ask = settled(ask_of(asked, newest(facts)))
    day = as_of or today()
    add_money = _adding_money(prices, facts, day)

    def finish(one: Ask) -> Draft:
        return add_money(finished(one, facts, Examiner(facts, None, day)))

    best = chosen(sound(drafts(ask, facts), finish))
    others = tuple(next_best(best, ask, facts, finish)) if alternatives else ()
    return Proposal(best, others, at_hand(best, others, facts, language), language)


def _adding_money(
    prices: "PricesGiven | None", facts: Catalog, day: date
) -> "Callable[[Draft], Draft]":
    if prices is None:
        return _as_it_is
    from archbook.workspace.proposed_money import pricing  # noqa: PLC0415 - only with prices

    return pricing(prices, facts, day)


def _as_it_is(draft: Draft) -> Draft:
    """Return a draft without money: nobody gave prices."""
    return draft


def at_hand(
    draft: Draft, alternatives: tuple[Alternative, ...], facts: Catalog, language: str
) -> Workspace:
    """Return the design of a draft, with decisions and assumptions, and its commented file."""
    design = recorded(draft, alternatives, language)
    text = written(design, notes(draft, facts, language))
    return Workspace(design, facts, document=Document.parse(text), language=language)
