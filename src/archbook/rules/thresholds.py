"""What a hit cites that was judged by a disputed threshold."""

from archbook.model.catalog.threshold import Position
from archbook.model.finding import Citation
from archbook.plan.thresholds import position

__all__ = ["cited", "position"]


def cited(taken: Position) -> Citation:
    """Return the source that a position stands in, for a hit that was judged by it."""
    return Citation(taken.source, taken.section)
