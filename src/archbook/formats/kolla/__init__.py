"""Kolla-Ansible's inventories and settings, read as designs."""

from archbook.formats.kolla.importing import ImportedInventory, Wanted, imported
from archbook.formats.remark import Remark

__all__ = ["ImportedInventory", "Remark", "Wanted", "imported"]
