"""The drawing that can be walked through: the one widget of archbook's own with a script."""

from archbook.ui.diagram.view import DiagramView

__all__ = ["DiagramView"]
