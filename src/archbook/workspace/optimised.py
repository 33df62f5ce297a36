"""A choice of servers that shows itself, and the design that it makes."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archbook.catalog.library import Catalog
from archbook.errors import InputError
from archbook.formats.server_choices import server_choices
from archbook.i18n import Message
from archbook.marked.tree import MOST_BYTES
from archbook.model.choice import ServerChoice, Wishes
from archbook.model.design import Design
from archbook.model.edit import Edit, apply
from archbook.model.finding import Finding, Findings, Severity
from archbook.model.optimum import Optimum
from archbook.optimise import optimise
from archbook.optimise.edits import edits_of
from archbook.optimise.from_design import asked
from archbook.optimise.known import known, of_design, priced
from archbook.plan import plan
from archbook.report.optimise import optimise_document
from archbook.report.optimise_tables import optimise_html, optimise_text
from archbook.report.optimise_working import optimise_working
from archbook.workspace.costed import PricesGiven, prices_of
from archbook.workspace.files import read
from archbook.workspace.server_costs import server_costs
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class Optimised(ShowsItself):
    """The best choice of servers, what lost, and the edits that build it.

    Attributes:
        optimum: The outcome.
        before: The design that asked.
        design: The design with the chosen servers; the same where nothing was found.
        edits: What leads from one to the other.
        problems: Errors and warnings of the new design that the old one did not have.
        catalog: What exists.
        language: Language of everything that is shown.
    """

    optimum: Optimum
    before: Design
    design: Design
    edits: tuple[Edit, ...]
    problems: tuple[Finding, ...]
    catalog: Catalog
    language: str = "en"

    def document(self) -> dict[str, Any]:
        """Return the choice as the JSON document ``optimise/v1``."""
        about = (self.before.name, self.before.revision)
        changes = (self.edits, self.problems)
        return optimise_document(self.optimum, about, changes, self.catalog, self.language)

    def frame(self) -> "pd.DataFrame":
        """Return one row per kind of hosts of the best answer, as a pandas `DataFrame`."""
        from archbook.workspace.frames.choices import optimise_frame  # noqa: PLC0415 - pandas on demand

        return optimise_frame(self.document())

    def working(self) -> str:
        """Return the servers that cannot be chosen, and the numbers behind the choice, as text."""
        return optimise_working(self.optimum, self.catalog, self.language)

    def html(self) -> str:
        """Return the choice as HTML tables."""
        return optimise_html(self.optimum, self.before.name, self.problems, self.language)

    def __str__(self) -> str:
        """Return the choice as text tables."""
        return optimise_text(self.optimum, self.before.name, self.problems, self.language)

    __repr__ = __str__


@dataclass(frozen=True, slots=True)
class Effort:
    """How long to look, and for how much.

    Attributes:
        seconds: Seconds that the solver may take altogether; packing comes on top.
        alternatives: Answers with other servers that are looked for.
    """

    seconds: float = 60.0
    alternatives: int = 2


def optimised(  # noqa: PLR0913 - each is a choice of its own, by keyword
    *,
    design: Design,
    catalog: Catalog,
    servers: tuple[ServerChoice, ...],
    wishes: Wishes,
    effort: Effort,
    judge: Callable[[Design], Findings],
    language: str,
) -> Optimised:
    """Choose servers for a design, build the answer into it, and check it.

    Args:
        design: What asks.
        catalog: What exists.
        servers: What can be bought.
        wishes: What a person adds.
        effort: How long to look.
        judge: Plans and checks a design.
        language: Language of what is shown.
    """
    blueprint = plan(design, catalog)
    question = asked(blueprint, known(catalog, servers), wishes)
    optimum = optimise(question.task, seconds=effort.seconds, alternatives=effort.alternatives)
    if optimum.answer is None:
        return Optimised(optimum, design, design, (), (), catalog, language)
    edits = edits_of(blueprint, question, optimum.answer)
    changed = apply(design, *edits)
    before = judge(design).found()
    problems = tuple(
        found for found in judge(changed).at_least(Severity.WARNING) if found.key not in before
    )
    return Optimised(optimum, design, changed, edits, problems, catalog, language)


def offers(
    design: Design,
    servers: str | Path | Sequence[ServerChoice],
    prices: PricesGiven | None,
) -> tuple[tuple[ServerChoice, ...], str]:
    """Return what can be bought, with costs, and the currency that they are in.

    Args:
        design: What asks; its own hardware is taken when there are no *servers*.
        servers: Servers, or their file.
        prices: A price list, or its file, for servers whose offer states no cost.

    Raises:
        InputError: A file cannot be used, or costs are in two currencies.
    """
    currency = ""
    if isinstance(servers, str | Path):
        path = Path(servers)
        if not path.exists():
            text = "{path}: no such file; it holds `currency` and servers under `hardware`"
            raise InputError(Message(text, {"path": str(path)}))
        choices, currency = server_choices(read(path, MOST_BYTES), str(path))
    else:
        choices = tuple(servers) or of_design(design)
    if prices is None:
        return choices, currency
    listed = prices_of(prices)
    if currency and currency != listed.currency:
        values = {"one": currency, "other": listed.currency}
        text = "servers cost {one} and the price list is in {other}: use one currency"
        raise InputError(Message(text, values))
    return priced(choices, server_costs(choices, listed)), listed.currency
