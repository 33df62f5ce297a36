"""How the workbook looks: in JupyterLab's own colours, with drawings on white paper."""

from functools import cache
from importlib.resources import files


@cache
def style() -> str:
    """Return the style sheet as HTML."""
    sheet = (files("archbook.ui") / "board.css").read_text(encoding="utf-8")
    return f"<style>{sheet}</style>"
