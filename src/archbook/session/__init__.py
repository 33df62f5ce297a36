"""What a person changes over time: the design at hand, undo, redo, reset. No widget in it."""

from archbook.session.opening import opened
from archbook.session.results import Results
from archbook.session.session import Session

__all__ = ["Results", "Session", "opened"]
