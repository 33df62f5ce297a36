"""One design with all that is read from it: each result made when it is first asked for, once."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property

from archbook.addressing import network_plan
from archbook.bom import bill
from archbook.model.blueprint import Blueprint
from archbook.physical import site
from archbook.preparing import preparation
from archbook.report.document.blocks import Picture
from archbook.sizing import size
from archbook.views.registry import View, all_views, in_reading_order
from archbook.workspace.addressed import Addressed
from archbook.workspace.checked import Checked
from archbook.workspace.drawing import Drawing
from archbook.workspace.pictures import picture
from archbook.workspace.prepared import Prepared
from archbook.workspace.priced import Bill
from archbook.workspace.racked import Racked
from archbook.workspace.sized import Sized
from archbook.workspace.viewed import scene_of


@dataclass(frozen=True)
class Whole:
    """A design that was planned and checked, and what follows from it.

    Attributes:
        blueprint: What stands where, and why.
        checked: What the rules found.
        day: The day on which it was judged.
        language: ``en`` or ``ko``.
        profile: The profile that it was judged by; the design's own when empty.
    """

    blueprint: Blueprint
    checked: Checked
    day: date
    language: str = "en"
    profile: str = ""

    @property
    def judged_by(self) -> str:
        """The profile that it was judged by."""
        return self.profile or self.blueprint.design.profile

    @cached_property
    def bill(self) -> Bill:
        """What to buy."""
        return Bill(bill(self.blueprint), self.blueprint, self.language)

    @cached_property
    def size(self) -> Sized:
        """What fits, and what is left."""
        return Sized(size(self.blueprint), self.blueprint, self.language)

    @cached_property
    def racks(self) -> Racked:
        """Racks, power, switches and cables."""
        return Racked(site(self.blueprint), self.blueprint, self.language)

    @cached_property
    def addresses(self) -> Addressed:
        """VLANs, subnets and addresses."""
        return Addressed(network_plan(self.blueprint), self.blueprint, self.language)

    @cached_property
    def drawings(self) -> tuple[tuple[View, Drawing], ...]:
        """The views that show something of this design, in the order in which they are read."""
        return tuple(self._drawn())

    @cached_property
    def pictures(self) -> Mapping[str, Picture]:
        """The same by the ids of their views, as documents and bundles show them."""
        return {view.id: picture(drawing) for view, drawing in self.drawings}

    @cached_property
    def prepared(self) -> Prepared:
        """What must be set on each host before the deployer runs.

        Raises:
            InputError: Nobody says which operating system the hosts have.
        """
        return Prepared(preparation(self.blueprint, self.addresses.plan), self.language)

    def _drawn(self) -> Iterator[tuple[View, Drawing]]:
        views = (view for view in all_views() if view.applies(self.blueprint))
        for view in in_reading_order(views):
            scene = scene_of(view, self.blueprint)
            if any(node.shape != "note" for node in scene.nodes):
                yield view, Drawing(scene, self.language)
