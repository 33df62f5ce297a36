"""What the cloud has to carry, and what is taken as true about it."""

from typing import Literal

from archbook.i18n import Message
from archbook.model.design import Design
from archbook.model.edit.base import with_fields
from archbook.model.record import Assumption
from archbook.model.workload import Workload
from archbook.model.written import Written


class SetWorkload(Written):
    """Replace the workload; an empty one takes it out."""

    edit: Literal["set-workload"] = "set-workload"
    workload: tuple[Workload, ...]

    def apply(self, design: Design) -> Design:
        """Return *design* with the workload."""
        return with_fields(design, workload=self.workload or None)

    def words(self) -> Message:
        """Say what is done."""
        count = sum(flavor.instances for flavor in self.workload)
        values = {"instances": count, "flavors": len(self.workload)}
        return Message("state the workload: {instances} instances in {flavors} flavors", values)


class AddAssumptions(Written):
    """Write down what is taken as true; what stands there already is not repeated."""

    edit: Literal["add-assumptions"] = "add-assumptions"
    assumptions: tuple[Assumption, ...]

    def apply(self, design: Design) -> Design:
        """Return *design* with the assumptions."""
        return with_fields(
            design, assumptions=tuple(dict.fromkeys((*design.assumptions, *self.assumptions)))
        )

    def words(self) -> Message:
        """Say what is done."""
        text = "write down {count} assumptions"
        return Message(text, {"count": len(self.assumptions)})
