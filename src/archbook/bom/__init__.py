"""What to buy, read from a blueprint."""

from archbook.bom.whole import bill

__all__ = ["bill"]
