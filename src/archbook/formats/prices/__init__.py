"""Price lists: the user's own, as YAML or as a table, and those of public clouds."""

from archbook.formats.prices.reading import price_list, public_prices
from archbook.formats.prices.together import together

__all__ = ["price_list", "public_prices", "together"]
