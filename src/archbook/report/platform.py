"""A cloud platform explained: how it does on each criterion, and where that is written."""

from archbook.i18n import Message, Value
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.platform import MOST_POINTS, PlatformEntry, Score
from archbook.report.lines import Labelled, Leaf
from archbook.report.platforms import CRITERION_NAMES, platform_name
from archbook.report.sources import source_called


def platform_leaf(entry: PlatformEntry, facts: Facts, language: str) -> Leaf:
    """Return what *entry* is and why it has its points."""
    lines: tuple[Labelled, ...] = (
        (Message("Means"), entry.explains),
        (Message("Licence"), entry.licence),
        *(
            (heading, _score(entry.scores[criterion]))
            for criterion, heading in CRITERION_NAMES.items()
            if criterion in entry.scores
        ),
        (Message("Advice"), entry.advice or ""),
    )
    named = dict.fromkeys((*entry.sources, *(score.source for score in entry.scores.values())))
    sources = tuple(source_called(one, facts, language) for one in named)
    heading = Message("{title} (platform)", {"title": platform_name(entry)})
    return Leaf(heading, lines, sources)


def _score(score: Score) -> Message:
    values: dict[str, Value] = {"points": score.points, "most": MOST_POINTS, "why": score.why}
    return Message("{points} of {most}: {why}", values)
