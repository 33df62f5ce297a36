"""Flavors that somebody has already, as YAML or as a table."""

from archbook.formats.flavors.reading import flavors_of

__all__ = ["flavors_of"]
