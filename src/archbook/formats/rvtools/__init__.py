"""RVTools' inventory of a vCenter, read as the virtual machines that have to be moved."""

from archbook.formats.rvtools.estate import Estate
from archbook.formats.rvtools.inventory import Inventory, inventory_of
from archbook.formats.rvtools.machine import Machine, Obstacle

__all__ = ["Estate", "Inventory", "Machine", "Obstacle", "inventory_of"]
