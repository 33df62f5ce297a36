"""The leaf and spine fabric."""

from typing import Literal

from archbook.i18n import Message, Value
from archbook.model.design import Design
from archbook.model.edit.base import with_fields
from archbook.model.fabric import Fabric
from archbook.model.written import Written


class SetFabric(Written):
    """State the fabric that racks hang on."""

    edit: Literal["set-fabric"] = "set-fabric"
    fabric: Fabric

    def apply(self, design: Design) -> Design:
        """Return *design* with the fabric."""
        return with_fields(design, fabric=self.fabric)

    def words(self) -> Message:
        """Say what is done."""
        uplinks = self.fabric.uplinks_per_leaf
        values: dict[str, Value] = {
            "leaves": self.fabric.leaves_per_rack,
            "spines": self.fabric.spines,
            "uplinks": uplinks or "",
        }
        if uplinks:
            return Message(
                "plan the fabric with {leaves} leaves a rack, {spines} spines and {uplinks} "
                "uplinks a leaf",
                values,
            )
        return Message("plan the fabric with {leaves} leaves a rack and {spines} spines", values)
