"""A plain table of machines, which any tool or person can write."""

from archbook.formats.machine_list.reading import inventory_of

__all__ = ["inventory_of"]
