"""What people write and keep: designs and catalog entries."""

from typing import Annotated

from pydantic import BaseModel, ConfigDict, Field, StringConstraints


class Written(BaseModel):
    """Base of everything that is read from a file: frozen, strict, unknown keys refused.

    Read it with ``model_validate_json``: strict mode takes a JSON list for a tuple, a Python list
    not.
    """

    model_config = ConfigDict(frozen=True, strict=True, extra="forbid", populate_by_name=True)


ID = r"^[a-z0-9][a-z0-9._-]*$"
"""How the name of a catalog entry is written."""

Id = Annotated[str, StringConstraints(pattern=ID, max_length=80)]
"""Name of a catalog entry: lower case, digits, dot, dash and underscore."""

Name = Annotated[str, StringConstraints(pattern=r"^[\w][\w .:-]*$", min_length=1, max_length=63)]
"""Name that a person gives: letters of any script, digits, space, dot, colon, dash, underscore."""

NO_CONTROLS = r"^[^\x00-\x08\x0b-\x1f\x7f-\x9f\u2028\u2029]*$"
"""Text with no control characters but tab and line feed."""

Line = Annotated[str, StringConstraints(max_length=2_000, pattern=NO_CONTROLS)]
"""Free text of at most 2,000 characters, without control characters."""

PROSE = "prose"
"""Mark of a text that takes sentences: forms give it room."""

Prose = Annotated[Line, PROSE]
"""Free text as `Line`, of several sentences."""

Count = Annotated[int, Field(ge=1, le=1_000_000)]
"""How many: 1 to 1,000,000."""

Positive = Annotated[float, Field(gt=0, le=1e9)]
"""A quantity above zero."""

SettingNumber = Annotated[float, Field(ge=0, le=1e12)]
"""Value of a service's setting: none of those that rules read is ever negative."""


class Text(Written):
    """A text of the catalog in English and, where it has been translated, Korean."""

    en: str
    ko: str = ""

    def in_language(self, language: str) -> str:
        """Return the text in *language*, in English when there is no such translation."""
        return self.ko if language == "ko" and self.ko else self.en

    def __str__(self) -> str:
        """Return the English text."""
        return self.en
