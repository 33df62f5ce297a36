"""Run pandoc, which travels as a wheel, on a document tree."""

import os
import subprocess
from collections.abc import Mapping
from datetime import UTC, date, datetime, time
from importlib import import_module
from json import dumps
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from archbook.errors import MissingProgramError, OutputError
from archbook.i18n import Message

PATIENCE_S = 120
"""Seconds after which pandoc is given up."""


def docx(
    program: str, tree: dict[str, Any], files: Mapping[str, bytes], reference: bytes, day: date
) -> bytes:
    """Return *tree* as DOCX.

    Args:
        program: Path of pandoc.
        tree: The document as pandoc's JSON.
        files: Pictures by the names under which the tree refers to them.
        reference: A document whose styles, page, header and footer are taken.
        day: The day that pandoc takes for today, so that each run gives the same.

    Raises:
        OutputError: Pandoc cannot make it.
    """
    with TemporaryDirectory() as name:
        folder = Path(name)
        for file, content in files.items():
            (folder / file).write_bytes(content)
        (folder / "reference.docx").write_bytes(reference)
        (folder / "tree.json").write_text(dumps(tree), encoding="utf-8")
        _run(program, folder, day)
        return (folder / "made.docx").read_bytes()


def _run(program: str, folder: Path, day: date) -> None:
    midnight = datetime.combine(day, time(), tzinfo=UTC)
    done = subprocess.run(  # noqa: S603 - a program of ours on files of ours
        [
            program,
            *("--from", "json", "--to", "docx"),
            *("--reference-doc", "reference.docx", "--output", "made.docx"),
            "tree.json",
        ],
        cwd=folder,
        env=os.environ | {"SOURCE_DATE_EPOCH": str(int(midnight.timestamp()))},
        capture_output=True,
        timeout=PATIENCE_S,
        check=False,
    )
    if done.returncode:
        said = done.stderr.decode(errors="replace").strip()
        raise OutputError(Message("pandoc failed: {said}", {"said": said}))


def pandoc() -> str:
    """Return the path of pandoc, which is optional.

    Raises:
        MissingProgramError: The package with pandoc is not installed.
    """
    try:
        pypandoc = import_module("pypandoc")
        return str(pypandoc.get_pandoc_path())
    except (ModuleNotFoundError, OSError):
        raise MissingProgramError(
            Message("DOCX needs pandoc: pip install 'archbook[word]'")
        ) from None
