"""The virtual machines of another cloud, surveyed: a workload, and what stands in its way."""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Unpack

from archbook.capacity.right_size import RightSized, right_size, rules_of
from archbook.errors import InputError
from archbook.formats.design.yaml_text import entry
from archbook.formats.inventory import Assumed, Inventory
from archbook.formats.virt_v2v import conversion_plan
from archbook.i18n import Message, Value
from archbook.i18n.translation import translate
from archbook.model.edit import AddAssumptions, Edit, SetWorkload
from archbook.model.machine import Machine
from archbook.model.record import Assumption
from archbook.model.workload import Workload
from archbook.report.html import table_html
from archbook.report.plain import words
from archbook.workspace.converted import Converted
from archbook.workspace.shown import ShowsItself
from archbook.workspace.survey_document import document_of, flavors_table
from archbook.workspace.survey_facts import Facts
from archbook.workspace.survey_left_out import nothing_left, without_giants
from archbook.workspace.survey_shown import lines_of
from archbook.workspace.survey_terms import Chosen, Terms, aggregates_of, asks_of, check, choose

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class Survey(ShowsItself):
    """A list of virtual machines, and the workload that they are.

    Attributes:
        inventory: What the files hold.
        moving: The machines that the workload counts, as they are today.
        sized: The same machines as they are counted.
        chosen: The flavors that carry them.
        terms: What was asked for.
    """

    inventory: Inventory
    moving: tuple[Machine, ...]
    sized: RightSized
    chosen: Chosen
    terms: Terms

    @property
    def language(self) -> str:
        """Return the language of everything that is shown."""
        return self.terms.get("language", "en")

    def assumed(self) -> tuple[Assumed, ...]:
        """Return all that is taken as true, and why; first how machines became flavors."""
        disk = Message("the disk of a flavor is the mean of its machines' disks, in whole GB")
        why = Message("all instances together then have the space of all machines together")
        return (
            *self.chosen.assumed,
            (disk, why),
            *_sizing(self.terms, self.sized),
            *_aggregates(self.terms),
            *self.inventory.assumed,
        )

    def workload(self) -> tuple[Workload, ...]:
        """Return the flavors with their instances, as a design or a proposal takes them."""
        return tuple(flavor.workload for flavor in self.chosen.mix)

    def edits(self) -> tuple[Edit, ...]:
        """Return the edits that give a design this workload and its assumptions."""
        workload = SetWorkload(workload=self.workload())
        return workload, AddAssumptions(assumptions=tuple(self._assumptions()))

    def text(self) -> str:
        """Return workload and assumptions as YAML, as they stand in a design."""
        flavors = [one.model_dump(exclude_unset=True) for one in self.workload()]
        assumed = [one.model_dump() for one in self._assumptions()]
        return f"{entry('workload', flavors)}\n{entry('assumptions', assumed)}\n"

    def conversion(self, copy_gbps: float | None = None) -> Converted:
        """Plan how each machine is converted and copied.

        Args:
            copy_gbps: Rate of copying in Gbit/s; without it no time is told.
        """
        flavors = {
            (ask.name, ask.vcpus, ask.ram_gib): flavor.workload.name
            for flavor in self.chosen.mix
            for ask in flavor.asks
        }
        asks = asks_of(self.sized.machines)
        taken = (flavors.get((ask.name, ask.vcpus, ask.ram_gib)) for ask in asks)
        pairs = zip(self.moving, taken, strict=True)
        return Converted(conversion_plan(pairs, copy_gbps), self.language)

    def document(self) -> dict[str, Any]:
        """Return the outcome as the JSON document ``workload/v1``."""
        return document_of(self._facts())

    def frame(self) -> "pd.DataFrame":
        """Return one row per flavor, as a pandas `DataFrame`; columns end in their unit."""
        from archbook.workspace.frames.survey import flavors_frame  # noqa: PLC0415 - pandas

        return flavors_frame(self.document())

    def machines_frame(self) -> "pd.DataFrame":
        """Return one row per machine that moves, as it is and as it is counted."""
        from archbook.workspace.frames.survey import machines_frame  # noqa: PLC0415 - pandas

        return machines_frame(self.moving, self.sized.machines)

    def lines(self, *, everything: bool = False) -> Iterator[Message]:
        """Yield what there is to say, one message a line.

        Args:
            everything: Name each machine and each row, however many there are.
        """
        return lines_of(self._facts(), everything=everything)

    def html(self) -> str:
        """Return the flavors as an HTML table."""
        return table_html(flavors_table(self.chosen.mix), self.language)

    def __str__(self) -> str:
        """Return what there is to say as text."""
        return "\n".join(words(line, self.language) for line in self.lines())

    __repr__ = __str__

    def _facts(self) -> Facts:
        assumed = self.assumed()
        return Facts(self.inventory, self.moving, self.sized, self.chosen, assumed, self.language)

    def _assumptions(self) -> Iterator[Assumption]:
        for what, why in self.assumed():
            yield Assumption(
                what=translate(what, self.language), why=translate(why, self.language)
            )


def survey_of(inventory: Inventory, **terms: Unpack[Terms]) -> Survey:
    """Make a workload of a list of machines.

    Raises:
        InputError: The terms contradict each other, or no machine is left.
    """
    check(terms)
    inventory = without_giants(inventory)
    off = terms.get("powered_off", False)
    moving = tuple(one for one in inventory.machines if _moves(one, powered_off=off))
    if not moving:
        raise nothing_left(inventory)
    sized = right_size(
        moving,
        terms.get("right_size", "none"),
        terms.get("headroom_percent") or 0,
        terms.get("disk_headroom_percent"),
    )
    aggregates = aggregates_of(moving) if terms.get("by_cluster") else None
    chosen = choose(list(asks_of(sized.machines, aggregates)), terms)
    if not chosen.mix:
        raise InputError(Message("none of the flavors holds any of the machines"))
    return Survey(inventory, moving, sized, chosen, terms)


def _moves(machine: Machine, *, powered_off: bool) -> bool:
    return machine.kind == "machine" and (powered_off or machine.power == "on")


def _sizing(terms: Terms, sized: RightSized) -> Iterator[Assumed]:
    """Yield how machines were sized, and how many were not measured."""
    rule, disk = terms.get("right_size", "none"), terms.get("disk_headroom_percent")
    if rule != "none":
        headroom = terms.get("headroom_percent") or 0
        what = rules_of(rule, headroom, None)[0]
        yield what, Message("the rule '{rule}' was asked for", {"rule": rule})
        moment = Message("what was used at the moment of the export is what is used")
        yield moment, Message("the list holds no peak; a longer measurement would tell it")
    if disk is not None:
        yield rules_of(rule, 0, disk)[-1], Message("thin volumes take no more in the store")
    for measure, names in sized.unmeasured.items():
        if names:
            text = "{count} machines keep their size: {measure} was not measured"
            values: dict[str, Value] = {"count": len(names), "measure": _MEASURES[measure]}
            yield Message(text, values), Message("the list does not say it")


_MEASURES = {
    "cpu": Message("their CPU time"),
    "memory": Message("their memory"),
    "disk": Message("what is in use of disks"),
}
"""Measure → what it is, in words."""


def _aggregates(terms: Terms) -> Iterator[Assumed]:
    if terms.get("by_cluster"):
        what = Message("the machines of a cluster run in a host aggregate of its own")
        yield what, Message("it was asked for; hosts of these aggregates must be in the design")
