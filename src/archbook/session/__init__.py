"""What a person changes over time: the design at hand, undo, redo, reset. No widget in it."""

from archbook.session.opening import at_hand, opened
from archbook.session.results import Results
from archbook.session.session import Session

__all__ = ["Results", "Session", "at_hand", "opened"]
