"""Racks, power, switches and cables of a blueprint."""

from archbook.physical.lengths import Runs
from archbook.physical.whole import site

__all__ = ["Runs", "site"]
