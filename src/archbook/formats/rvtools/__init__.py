"""RVTools' inventory of a vCenter, read as the virtual machines that have to be moved."""

from archbook.formats.rvtools.inventory import inventory_of

__all__ = ["inventory_of"]
