"""What a bill costs with the prices that the user gives, and what the cloud costs to run."""

from archbook.cost.whole import cost

__all__ = ["cost"]
