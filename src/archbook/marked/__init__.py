"""Files that people write: YAML read safely, each fault at its line, in the user's words."""

from archbook.marked.reading import Marked, read

__all__ = ["Marked", "read"]
