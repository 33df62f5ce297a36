"""Chromium, started so that it asks for nothing by itself and can write Korean."""

import os
import shutil
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, sync_playwright

FONTS = Path(__file__).parents[2] / "src" / "archbook" / "render" / "fonts"
NAMES = ("chromium", "chromium-browser", "google-chrome")
QUIET = (
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--disable-dev-shm-usage",
)
SETTINGS = """<?xml version="1.0"?>
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>{fonts}</dir>
  <cachedir>{cache}</cachedir>
</fontconfig>
"""
"""The system's fonts and archbook's own, so that Korean is drawn where no Korean font is."""


def found() -> str:
    """Return where Chromium is; empty when there is none."""
    return os.environ.get("ARCHBOOK_CHROMIUM") or next(filter(None, map(shutil.which, NAMES)), "")


@contextmanager
def chromium(home: Path) -> Iterator[Browser]:
    """Run Chromium.

    Args:
        home: An empty folder for its settings.
    """
    settings = home / "fonts.conf"
    settings.write_text(SETTINGS.format(fonts=FONTS, cache=home), encoding="utf-8")
    root = hasattr(os, "geteuid") and os.geteuid() == 0
    with sync_playwright() as playwright:
        started = playwright.chromium.launch(
            executable_path=found(),
            args=[*QUIET, *(["--no-sandbox"] if root else [])],
            env={**os.environ, "FONTCONFIG_FILE": str(settings)},
        )
        yield started
        started.close()
