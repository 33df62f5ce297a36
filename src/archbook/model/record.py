"""What an architect writes down: decisions, assumptions, waivers."""

from datetime import date

from pydantic import Field

from archbook.model.written import Id, Line, Written


class Decision(Written):
    """A choice, its reason and what lost."""

    id: Id
    what: Line
    why: Line
    instead_of: tuple[Line, ...] = ()


class Assumption(Written):
    """Something taken as true."""

    what: Line
    why: Line = ""


class Waiver(Written):
    """A finding that is accepted, by whom and until when."""

    rule: Id
    subject: Line = Field(description="Subject of the finding, as `group/ctl`; its name will do.")
    reason: Line = Field(min_length=1)
    until: date = Field(description="Last day on which the waiver holds.")
    approved_by: Line = ""
