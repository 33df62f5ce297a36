"""What to buy, read from a blueprint."""

from archbook.bom.servers import bill

__all__ = ["bill"]
