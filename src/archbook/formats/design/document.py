"""A design file as text, as a tree with line numbers, and as a design."""

from dataclasses import dataclass
from typing import Any

import yaml

from archbook.errors import DesignError, Fault, FaultyFileError, Where
from archbook.marked import read
from archbook.marked.tree import line_of
from archbook.model.design import Design


@dataclass(frozen=True, slots=True)
class Document:
    """A design file: its text, the YAML tree with positions, its data, and the design in it."""

    path: str
    text: str
    tree: yaml.MappingNode
    data: dict[str, Any]
    design: Design

    @classmethod
    def parse(cls, content: bytes | str, path: str = "design") -> "Document":
        """Read a design file.

        Raises:
            DesignError: It cannot be used; every fault is named with its line.
        """
        try:
            marked = read(content, Design, path)
        except FaultyFileError as error:
            raise DesignError(error.faults, path) from None
        return cls(path, marked.text, marked.tree, marked.data, marked.value)

    def line(self, where: Where) -> int:
        """Return the line (from 1) of a place in the design, or of what holds it."""
        return line_of(self.tree, where)

    def located(self, error: DesignError) -> DesignError:
        """Return *error* with this file's name and lines."""
        faults = (
            Fault(fault.where, fault.message, self.line(fault.where)) for fault in error.faults
        )
        return DesignError(faults, self.path)
