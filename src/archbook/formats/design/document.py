"""A design file as text, as a tree with line numbers, and as a design."""

import json
from dataclasses import dataclass
from datetime import date

import yaml
from pydantic import ValidationError

from archbook.errors import DesignError, Fault, Where
from archbook.formats.design.faults import faults_of
from archbook.formats.design.tree import compose, data_of, decoded, line_of
from archbook.model.design import Design


@dataclass(frozen=True, slots=True)
class Document:
    """A design file: its text, the YAML tree with positions, and the design in it."""

    path: str
    text: str
    tree: yaml.MappingNode
    design: Design

    @classmethod
    def parse(cls, content: bytes | str, path: str = "design") -> "Document":
        """Read a design file.

        Raises:
            DesignError: It is too large, not UTF-8, not YAML, uses aliases, tags or duplicate
                keys, is not a mapping, or is not a design; every fault is named with its line.
        """
        text = decoded(content, path)
        tree = compose(text, path)
        data = data_of(tree, path)
        try:
            design = Design.model_validate_json(json.dumps(data, default=_plain))
        except ValidationError as error:
            raise DesignError(faults_of(error, tree), path) from None
        return cls(path, text, tree, design)

    def line(self, where: Where) -> int:
        """Return the line (from 1) of a place in the design, or of what holds it."""
        return line_of(self.tree, where)

    def located(self, error: DesignError) -> DesignError:
        """Return *error* with this file's name and lines."""
        faults = (
            Fault(fault.where, fault.message, self.line(fault.where)) for fault in error.faults
        )
        return DesignError(faults, self.path)


def _plain(value: object) -> str:
    return value.isoformat() if isinstance(value, date) else str(value)
