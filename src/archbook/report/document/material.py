"""What a design document is made from."""

from dataclasses import dataclass, field
from datetime import date

from archbook.i18n import Message
from archbook.model.bill import BillOfMaterials
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.model.finding import Findings
from archbook.model.network_plan import NetworkPlan
from archbook.model.rack_plan import Site
from archbook.model.scene import Scene
from archbook.model.sizing import Sizing
from archbook.report.document.blocks import Figure
from archbook.views.registry import View


class Numbers(dict[str, int]):
    """Sources by id, each with the number that it got when it was first cited."""

    def __missing__(self, source: str) -> int:
        """Give *source* the next number."""
        self[source] = len(self) + 1
        return self[source]

    def mark(self, source: str | None) -> str:
        """Return the mark that leads to *source*, as ``[3]``; nothing when there is none."""
        return f"[{self[source]}]" if source else ""


@dataclass(frozen=True, slots=True)
class Material:
    """A design with all that is read from it.

    Attributes:
        blueprint: What stands where, and why.
        findings: What the rules found.
        bill: What to buy.
        sizing: What fits.
        site: Racks, power, switches and cables.
        networks: VLANs, subnets and addresses.
        scenes: The drawings that show something, in the order in which they are looked at.
        day: The day on which the design was judged.
        profile: The profile that it was judged by.
        language: ``en`` or ``ko``; titles of sources are given in it.
        numbers: Numbers of the sources that are cited, given while sections are made.
    """

    blueprint: Blueprint
    findings: Findings
    bill: BillOfMaterials
    sizing: Sizing
    site: Site
    networks: NetworkPlan
    scenes: tuple[tuple[View, Scene], ...]
    day: date
    profile: str
    language: str
    numbers: Numbers = field(default_factory=Numbers)

    @property
    def design(self) -> Design:
        """What the architect asks for."""
        return self.blueprint.design

    def figures(self) -> tuple[Figure, ...]:
        """Return the drawings, each with a sentence on what it shows."""
        return tuple(
            Figure(view.id, view.title, view.description, _on_it(view, scene))
            for view, scene in self.scenes
        )


def _on_it(view: View, scene: Scene) -> Message:
    """Say what is on a drawing, for those who cannot see it."""
    return Message("{title}: {shows}", {"title": view.title, "shows": scene.description})
