"""One module for each format that a document can be written in; its name is the suffix.

A module has a function ``write(document, means) -> bytes``, and is imported only when its format
is asked for.
"""

from importlib import import_module
from pkgutil import iter_modules
from typing import Protocol

from archbook.report.document.blocks import Document
from archbook.report.document.means import Means

FORMATS = tuple(sorted(found.name for found in iter_modules(__path__)))
"""What a document can be written as, without the dot."""


class Write(Protocol):
    """Writes a document in one format."""

    def __call__(self, document: Document, means: Means) -> bytes:
        """Return the content of the file.

        Raises:
            MissingProgramError: The format needs a package that is not installed.
        """
        ...


def writer(form: str) -> Write:
    """Return what writes documents in this format, one of `FORMATS`."""
    write: Write = import_module(f"{__name__}.{form}").write
    return write
