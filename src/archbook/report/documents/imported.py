"""What an import understood."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.report.documents.shared import RemarkDocument


class ImportDocument(TypedDict):
    """What `archbook import ... --format json` prints."""

    schema: Literal["import/v1"]
    design: str
    release: str
    why: str
    hosts: int
    not_understood: list[RemarkDocument]
    set_aside: list[RemarkDocument]
