"""What moves an answer."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.report.documents.size import AssumedDocument


class VariedDocument(TypedDict):
    """An input at one value, and the answer then; null where there is none."""

    value: float | str
    answer: float | None


class BarDocument(TypedDict):
    """An input varied to both sides; `swing` is how far the answer moves over both."""

    input: str
    base: float | str
    low: VariedDocument
    high: VariedDocument
    swing: float


class ImpossibleDocument(TypedDict):
    """An input whose varied values give no answer, and why."""

    input: str
    why: str


class SweepDocument(TypedDict):
    """An answer while one input goes from one value to another."""

    input: str
    base: float | str
    points: list[VariedDocument]


class SensitivityDocument(TypedDict):
    """What `archbook sensitivity --format json` prints.

    `inputs` are the strongest first and empty for a sweep; `sweep` is null without one. `vary` is
    the share by which inputs are varied to each side.
    """

    schema: Literal["sensitivity/v1"]
    design: str
    revision: str
    answer: Literal["hosts", "rack-units", "raw-tb", "watts", "cost"]
    unit: str
    base: float | None
    vary: float | None
    inputs: list[BarDocument]
    unmoved: list[str]
    impossible: list[ImpossibleDocument]
    sweep: SweepDocument | None
    assumed: list[AssumedDocument]
