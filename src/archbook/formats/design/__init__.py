"""Design files: YAML read with line numbers, written back with comments kept."""

from archbook.formats.design.document import Document
from archbook.formats.design.writer import write_back, written

__all__ = ["Document", "write_back", "written"]
