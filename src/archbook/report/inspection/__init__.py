"""Who stands here, and why: everything that is known of one thing of a design."""

from archbook.report.inspection.inspect import KINDS, inspect
from archbook.report.inspection.parts import Grounds, Inspection

__all__ = ["KINDS", "Grounds", "Inspection", "inspect"]
