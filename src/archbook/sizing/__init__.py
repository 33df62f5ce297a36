"""What a design offers and what it is asked for, with the working of each number."""

from archbook.sizing.whole import size

__all__ = ["size"]
