"""What Voilà runs: a notebook of one cell, the board, in this very Python."""

import json
import sys
from dataclasses import dataclass
from pathlib import Path
from typing import Literal

import nbformat

from archbook.cli.settings import Settings
from archbook.i18n import Message

Theme = Literal["system", "light", "dark"]

TITLE = Message("archbook workbook")

KERNEL = "archbook"
"""Name of the kernel: the Python that runs this command, and no other."""


@dataclass(frozen=True, slots=True)
class Board:
    """What is to be shown.

    Attributes:
        settings: Language and catalog folder.
        design: The design file; design.yaml of the current folder when not given.
        theme: Colours of the page.
    """

    settings: Settings
    design: Path | None = None
    theme: Theme = "system"

    def source(self) -> str:
        """Return the Python that shows the board; it works in the current folder."""
        design = str(self.design) if self.design else None
        language, folder = self.settings.language, self.settings.folder
        shown = repr(design)
        if folder:
            file = design or "design.yaml"
            shown = f"archbook.resume({file!r}, catalog={str(folder)!r}, language={language!r})"
        return (
            f"import os\n\nimport archbook\n\nos.chdir({str(Path.cwd())!r})\n"
            f"archbook.Workbook({shown}, language={language!r})"
        )

    def write(self, folder: Path) -> Path:
        """Write the notebook and its kernel into *folder*; return the notebook."""
        kernel = folder / "kernels" / KERNEL
        kernel.mkdir(parents=True)
        (kernel / "kernel.json").write_text(json.dumps(_kernel(self.settings)), encoding="utf-8")
        metadata = {
            "kernelspec": {"name": KERNEL, "display_name": KERNEL},
            "title": self.settings.words(TITLE),
        }
        cells = [nbformat.v4.new_code_cell(self.source())]
        notebook = folder / "board.ipynb"
        nbformat.write(nbformat.v4.new_notebook(cells=cells, metadata=metadata), notebook)
        return notebook


def _kernel(settings: Settings) -> dict[str, object]:
    module = "ipykernel_launcher" if settings.verbose else "archbook.cli.web.kernel"
    # -P: a file beside the design must not stand in for a module that the workbook imports.
    start = [sys.executable, "-P", "-m", module, "-f", "{connection_file}"]
    return {
        "argv": [*start, "--HistoryManager.enabled=False"],
        "display_name": KERNEL,
        "language": "python",
        "metadata": {"supported_encryption": "curve"},
    }
