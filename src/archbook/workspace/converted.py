"""A plan for moving machines that shows itself."""

from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING, Any

from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.conversion import ConversionPlan
from archbook.report.conversion import (
    conversion_csv,
    conversion_document,
    conversion_html,
    conversion_markdown,
    conversion_text,
)
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class Converted(ShowsItself):
    """How each machine is converted and copied."""

    plan: ConversionPlan
    language: str = "en"

    def document(self) -> dict[str, Any]:
        """Return the plan as the JSON document ``conversion/v1``."""
        return conversion_document(self.plan, self.language)

    def frame(self) -> "pd.DataFrame":
        """Return one row per machine, as a pandas `DataFrame`."""
        from archbook.workspace.frames.survey import conversions_frame  # noqa: PLC0415 - pandas

        return conversions_frame(self.document())

    def markdown(self) -> str:
        """Return the plan as Markdown."""
        return conversion_markdown(self.plan, self.language)

    def csv(self) -> str:
        """Return the plan as CSV, a row a machine."""
        return conversion_csv(self.plan, self.language)

    def written_as(self, path: Path) -> str:
        """Return the plan in the form that the name of a file tells.

        Raises:
            InputError: Its end is none of .md, .csv and .json.
        """
        import json  # noqa: PLC0415 - for one of the forms only

        match path.suffix.lower():
            case ".md":
                return self.markdown()
            case ".csv":
                return self.csv()
            case ".json":
                return json.dumps(self.document(), ensure_ascii=False, indent=2) + "\n"
        text = "{path}: a plan is written as .md, .csv or .json"
        raise InputError(Message(text, {"path": str(path)}))

    def html(self) -> str:
        """Return the plan as an HTML table."""
        return conversion_html(self.plan, self.language)

    def __str__(self) -> str:
        """Return the plan as a text table."""
        return conversion_text(self.plan, self.language)

    __repr__ = __str__
