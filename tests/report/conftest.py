"""A design whose free texts are hostile, and results of it."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.model.design import Design
from archbook.workspace import Workspace

HOSTILE = "=HYPERLINK(\"x\") <script>alert('1')</script> [bold]b[/bold] | `c` \u202eabc"
"""A formula, a script, rich markup, Markdown, and a direction mark; designs may hold no escape."""


@pytest.fixture
def workspace(design: Callable[..., Design]) -> Callable[..., Workspace]:
    """Return a maker of workspaces on the sound design with top-level keys replaced."""

    def made(language: str = "en", **changes: Any) -> Workspace:  # noqa: ANN401 - any JSON
        return Workspace(design(**changes), bundled(), language=language)

    return made


@pytest.fixture
def hostile(workspace: Callable[..., Workspace]) -> Workspace:
    """Return a workspace whose free texts are all hostile."""
    return workspace(
        title=HOSTILE,
        decisions=[{"id": "d1", "what": HOSTILE, "why": HOSTILE, "instead_of": [HOSTILE]}],
        assumptions=[{"what": HOSTILE, "why": HOSTILE}],
        waivers=[
            {
                "rule": "availability.quorum-members",
                "subject": "component/mariadb",
                "reason": HOSTILE,
                "until": "2099-01-01",
            }
        ],
        host_groups=[
            {"name": "ctl", "roles": ["control"], "count": 2},
            {"name": "cmp", "roles": ["compute"], "count": 2},
        ],
    )
