"""Design and catalog make a blueprint: what stands where, and why."""

from archbook.plan.blueprint import plan

__all__ = ["plan"]
