"""What a view of racks says when no host is a machine that stands in one."""

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Node
from archbook.views.parts.rack_figures import counted


def nowhere(blueprint: Blueprint) -> Node:
    """Return a remark that names the groups, none of which stands in a rack."""
    groups = tuple(counted(cohort.name, len(cohort)) for cohort in blueprint.cohorts)
    title = Message("Nothing stands in a rack")
    return Node("nothing", "note", "neutral", title, (Message("{groups}", {"groups": groups}),))
