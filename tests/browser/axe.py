"""axe-core, the judge of accessibility, let loose on the board and nothing around it."""

from typing import Any

from axe_playwright_python.sync_playwright import Axe
from tests.browser.board import Board

RULES = ("wcag2a", "wcag2aa", "wcag21a", "wcag21aa")
GRAVE = ("serious", "critical")


def faults(board: Board) -> list[str]:
    """Return the serious and critical faults of the board as it is in sight.

    Each is one line: the rule, where, and what axe says about it.
    """
    options: dict[str, Any] = {"runOnly": {"type": "tag", "values": list(RULES)}}
    found = Axe().run(board.page, context=".archbook", options=options)
    return [
        f"{fault['id']} at {' '.join(map(str, node['target']))}: {_said(node)}"
        for fault in found.response["violations"]
        if fault["impact"] in GRAVE
        for node in fault["nodes"]
    ]


def _said(node: dict[str, Any]) -> str:
    """Return what is to be mended, without axe's heading above it."""
    return " ".join(str(node.get("failureSummary", "")).split())
