"""Markdown: names stay names, hostile text stays text; `tests/golden` keeps whole documents."""

import subprocess
from collections.abc import Callable

import pypandoc  # type: ignore[import-untyped]  # the package ships no types
import pytest

from archbook.workspace.documented import DesignDocument


def test_hostile_text_is_no_markup(injected: DesignDocument) -> None:
    """Pandoc, another reader of Markdown, finds no link, no code and no HTML in it."""
    read = subprocess.run(
        [pypandoc.get_pandoc_path(), "--from", "gfm", "--to", "json"],
        input=injected.render("md"),
        capture_output=True,
        check=True,
    ).stdout.decode()
    assert '"RawInline"' not in read
    assert '"RawBlock"' not in read
    assert '"Code"' not in read
    assert '["javascript:' not in read
    assert "javascript:alert" in read


@pytest.mark.parametrize("folder", ["drawings", "a b"])
def test_drawings_are_named_in_the_folder_that_is_said(
    document: Callable[..., DesignDocument], folder: str
) -> None:
    text = document().render("md", folder=folder).decode()
    assert f"]({folder.replace(' ', '%20')}/topology.svg)" in text
