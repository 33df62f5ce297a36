"""What was chosen, and what lost."""

from typing import Literal

from typing_extensions import TypedDict  # pydantic asks for this one before Python 3.12

from archbook.model.choice import Use
from archbook.model.optimum import Aim, Limit, Status
from archbook.report.documents.shared import SeverityName, SourceDocument
from archbook.report.documents.size import AssumedDocument


class ChosenDocument(TypedDict):
    """Like hosts: `racks` has the hosts in each rack; `raw_tb` is that of one host."""

    server: str
    use: Use
    pool: str | None
    store: str | None
    hosts: int
    racks: list[int]
    raw_tb: float
    cost_each: float | None


class StageDocument(TypedDict):
    """An aim: what was reached, what no answer goes below, and the share between the two.

    Bound and gap are null where nothing is proved.
    """

    aim: Aim
    unit: str
    value: float
    bound: float | None
    gap: float | None


class AnswerDocument(TypedDict):
    """Hosts, racks and storage schemes that carry everything; no racks: not reckoned with."""

    hosts: int
    racks: int | None
    chosen: list[ChosenDocument]
    schemes: dict[str, str]
    aims: list[StageDocument]


class LimitDocument(TypedDict):
    """A limit, and what the first aim would save at least without it; null: not known."""

    limit: Limit
    text: str
    saves: float | None


class RunnerUpDocument(TypedDict):
    """The best of what is left without something; `more` is what the first aim takes more."""

    without: str
    answer: AnswerDocument | None
    more: float | None
    why: str | None
    proved: bool


class RefusedDocument(TypedDict):
    """A server that cannot be chosen for a use."""

    server: str
    use: Use
    why: str


class NumberDocument(TypedDict):
    """A number that the choice reckons with, and its source."""

    name: str
    value: float
    source: SourceDocument


class NewProblemDocument(TypedDict):
    """An error or warning of the changed design that the design did not have before."""

    rule: str
    severity: SeverityName
    subject: str
    message: str


class OptimiseDocument(TypedDict):
    """What `archbook optimise --format json` prints.

    `status` is proved when no answer is better, gap when one may be, infeasible when nothing fits
    (`conflicts` says why) and unknown when time ran out first. The list `unknown` says what was
    not reckoned with, because it is not known.
    """

    schema: Literal["optimise/v1"]
    design: str
    revision: str
    status: Status
    currency: str
    answer: AnswerDocument | None
    limits: list[LimitDocument]
    runners_up: list[RunnerUpDocument]
    conflicts: list[str]
    refused: list[RefusedDocument]
    unknown: list[str]
    edits: list[str]
    new_problems: list[NewProblemDocument]
    numbers: list[NumberDocument]
    assumed: list[AssumedDocument]
