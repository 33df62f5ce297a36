"""Step: what the cloud has to carry and to survive, and a whole design for it."""

from typing import ClassVar

from ipywidgets import Widget

from archbook.i18n import Message
from archbook.model.requirements import Requirements
from archbook.model.workload import Workload as Instances
from archbook.session import Results
from archbook.ui.controls import column
from archbook.ui.desk import Desk
from archbook.ui.forms import Kept, Record, Records, SectionForm
from archbook.ui.forms.blank import free_name
from archbook.ui.steps.part import part
from archbook.ui.steps.proposing import Proposing
from archbook.ui.steps.survey import Survey


class Workload:
    """Instances, requirements, and the proposal.

    Attributes:
        widget: The controls.
    """

    TITLE: ClassVar = Message("Workload")
    SECTIONS: ClassVar[tuple[str, ...]] = ("workload", "requirements")

    widget: Widget

    def __init__(self, desk: Desk) -> None:
        """Make the controls."""
        kept = Kept(Instances, Message("Flavor"), "flavor", called=_called, fresh=_fresh)
        instances = Records(desk, "workload", kept)
        survey = Survey(desk)
        requirements = SectionForm(desk, "requirements", Requirements)
        proposing = Proposing(desk)
        self._panels = (instances, survey, requirements, proposing)
        self.widget = column(
            (
                part(desk, Message("What it carries"), instances.widget, survey.widget),
                part(desk, Message("What is required of it"), requirements.widget),
                part(desk, Message("Propose a design for this"), proposing.widget),
            )
        )

    def show(self, results: Results) -> None:
        """Show what the design says, and what was proposed for it."""
        for panel in self._panels:
            panel.show(results)


def _fresh(results: Results, record: Record) -> Record:
    """Return a new record with a name that no other has."""
    taken = {one.name for one in results.workspace.design.workload if one.name}
    return {"name": free_name("flavor", taken), **record}


def _called(record: Record) -> str:
    """Return the name; the size where there is none, since instances need not have a name."""
    size = f"{record.get('instances')} × {record.get('vcpus')} vCPU, {record.get('ram_gib')} GiB"
    return str(record.get("name") or size)
