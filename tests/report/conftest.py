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


PURCHASE = {
    "years": 3,
    "support_years": 5,
    "spares_percent": {"disk": 7, "server": 2.5, "psu": 10, "cable": 3},
    "licences": [
        {"item": "=hypervisor", "per": "socket", "covers": 2},
        {"item": "backup", "per": "tb_raw", "groups": ["cmp"], "covers": 10},
        {"item": "monitoring", "per": "host", "covers": 3, "yearly": False},
    ],
}
MACHINE = {
    "server": "dell-r660",
    "cpu": "Xeon Gold 6430",
    "sockets": 2,
    "cores": 64,
    "ram_gib": 500,
    "module_gib": 64,
    "disks": [{"count": 2, "size_gb": 480, "purpose": "system"}, {"count": 7, "size_gb": 3840}],
    "nics": [{"count": 2, "ports": 2, "speed_gbps": 25}],
    "power_supplies": 2,
    "supply_w": 1400,
    "typical_w": 450.5,
}


@pytest.fixture
def bought(workspace: Callable[..., Workspace]) -> Callable[..., Workspace]:
    """Return a maker of workspaces with all that a bill can have.

    Hosts of one group come in years 1 and 3, another group has no hardware profile.
    """

    def made(language: str = "en", **changes: Any) -> Workspace:  # noqa: ANN401 - any JSON
        groups = [
            {"name": "ctl", "roles": ["control", "network"], "count": 3, "hardware": "std"},
            {"name": "odd one", "roles": ["compute"], "count": 9},
            {
                "name": "cmp",
                "roles": ["compute"],
                "count": 20,
                "hardware": "std",
                "bought": [11, 0, 9],
            },
        ]
        said = {"hardware": {"std": MACHINE}, "host_groups": groups, "purchase": PURCHASE}
        return workspace(language, **(said | changes))

    return made
