"""What an architect writes down: decisions, assumptions, waivers."""

from datetime import date

from pydantic import Field

from archbook.model.written import Id, Line, Prose, Written


class Decision(Written):
    """A choice, its reason and what lost."""

    id: Id = Field(description="Short name, in lower case: decisions are called by it.")
    what: Prose = Field(title="Decision", description="What was decided.")
    why: Prose = Field(title="Reason", description="Why this, and not another.")
    instead_of: tuple[Line, ...] = Field((), description="What else was weighed, and lost.")


class Assumption(Written):
    """Something taken as true."""

    what: Prose = Field(title="Assumption", description="What is taken as true.")
    why: Prose = Field("", title="Reason", description="Why it may be taken as true.")


class Waiver(Written):
    """A finding that is accepted, by whom and until when."""

    rule: Id = Field(description="Rule whose finding is accepted.")
    subject: Line = Field(description="Subject of the finding, as `group/ctl`; its name will do.")
    reason: Prose = Field(min_length=1, description="Why the finding is accepted.")
    until: date = Field(title="Holds until", description="Last day on which the waiver holds.")
    approved_by: Line = Field("", description="Who has accepted it.")
