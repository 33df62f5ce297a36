"""The verbs that command, notebook and scripts share: open, plan, check, fix, draw, bill."""

from archbook.workspace.start import new, open, resume  # noqa: A004 - archbook.open() is the API
from archbook.workspace.workspace import Workspace

__all__ = ["Workspace", "new", "open", "resume"]
