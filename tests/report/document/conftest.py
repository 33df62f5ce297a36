"""Documents of designs: a small sound one, and one whose texts are hostile."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import Any

import pytest

import archbook
from archbook.workspace import Workspace
from archbook.workspace.documented import DesignDocument

DAY = date(2026, 11, 24)
GOLDEN = Path(__file__).parents[2] / "golden"

INJECTED = (
    '#import "x": y $x^2$ #{1+1} <script>alert(1)</script> `c` | ](javascript:alert) *b* _i_'
)
"""What would be markup for typst, HTML or Markdown, if it were not text."""

Made = Callable[..., DesignDocument]


@pytest.fixture
def document(workspace: Callable[..., Workspace]) -> Made:
    """Return a maker of documents of the sound design with top-level keys replaced."""

    def made(language: str = "en", **changes: Any) -> DesignDocument:  # noqa: ANN401 - any JSON
        return workspace(language, **changes).design_document(as_of=DAY, anyway=True)

    return made


@pytest.fixture
def injected(document: Made) -> DesignDocument:
    """Return the document of a design whose free texts are all hostile."""
    return document(
        title=INJECTED,
        decisions=[{"id": "d1", "what": INJECTED, "why": INJECTED, "instead_of": [INJECTED]}],
        assumptions=[{"what": INJECTED, "why": INJECTED}],
        waivers=[
            {
                "rule": "compute.host-reserve",
                "subject": "cloud",
                "reason": INJECTED,
                "until": "2099-01-01",
                "approved_by": INJECTED,
            }
        ],
    )


@pytest.fixture
def golden() -> Callable[[str], DesignDocument]:
    """Return a maker of documents of the golden designs."""

    def made(name: str, language: str = "en") -> DesignDocument:
        space = archbook.open(GOLDEN / f"{name}.yaml", language=language)
        return space.design_document(as_of=DAY, anyway=True)

    return made
