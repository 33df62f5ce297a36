"""A page in the browser, what it did that it should not have done, and what it looked like."""

import os
import re
from dataclasses import dataclass, field
from pathlib import Path
from typing import Literal

from playwright.sync_api import Browser, Error, Page, Route

HERE = re.compile(r"^(https?|wss?)://127\.0\.0\.1[:/]|^(data|blob|about):")
"""What a page may ask for: this machine, and what it already has."""

FOLDER = os.environ.get("ARCHBOOK_SCREENSHOTS", "")
"""Where pictures of the pages are kept; beside the test's other files when it is not set."""

NOTEBOOKS_OWN = (
    "Cannot read properties of undefined (reading 'schema')",
    "Command 'filebrowser:open-path' not registered.",
)
"""Errors that Notebook 7 has on its pages whatever stands on them."""


@dataclass
class Visit:
    """A page that reaches nothing but this machine.

    Attributes:
        page: The page.
        name: Name of the test, for its pictures.
        folder: Where its pictures go.
        strangers: What it asked other machines for.
        errors: What went wrong in its scripts.
    """

    page: Page
    name: str
    folder: Path
    strangers: list[str] = field(default_factory=list)
    errors: list[str] = field(default_factory=list)

    def shoot(self, name: str = "") -> Path:
        """Keep a picture of what is in sight."""
        slug = re.sub(r"\W+", "-", f"{self.name} {name}").strip("-")
        path = self.folder / f"{slug}.png"
        path.parent.mkdir(parents=True, exist_ok=True)
        self.page.screenshot(path=path, animations="disabled")
        return path

    def leave(self) -> None:
        """Leave the page as a person does, so that it can say good-bye to its kernel.

        What it says then passes no watch: the browser would drop it there.
        """
        self.page.context.unroute_all()
        self.page.goto("about:blank")


def begin(
    browser: Browser, name: str, folder: Path, scheme: Literal["light", "dark"] = "light"
) -> Visit:
    """Open an empty page that records what it should not do.

    Args:
        browser: The browser.
        name: Name of the test.
        folder: Where its pictures go when no folder is set for all.
        scheme: Which colours the system prefers.
    """
    context = browser.new_context(
        viewport={"width": 1400, "height": 1000},
        reduced_motion="reduce",
        color_scheme=scheme,
        accept_downloads=True,
    )
    context.set_default_timeout(30_000)
    seen = Visit(context.new_page(), name, Path(FOLDER or folder))

    def route(asked: Route) -> None:
        if HERE.match(asked.request.url):
            asked.continue_()
        else:
            seen.strangers.append(asked.request.url)
            asked.abort()

    context.route("**/*", route)

    def note(error: Error) -> None:
        if not ("/notebooks/" in seen.page.url and error.message in NOTEBOOKS_OWN):
            seen.errors.append(error.message)

    seen.page.on("pageerror", note)
    return seen
