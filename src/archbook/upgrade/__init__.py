"""A design at two releases compared, and the way from one to the other."""

from archbook.upgrade.whole import upgrade

__all__ = ["upgrade"]
