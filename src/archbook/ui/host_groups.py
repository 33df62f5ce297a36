"""Panel: how many hosts each group has."""

from functools import partial

from ipywidgets import Widget

from archbook.i18n import Message
from archbook.model.edit import SetCount
from archbook.model.host_group import HostGroup
from archbook.report.names import role_names
from archbook.session import Results
from archbook.ui.controls import column, count_field, text
from archbook.ui.desk import Desk


class HostGroups:
    """A count field for each host group of the design."""

    def __init__(self, desk: Desk) -> None:
        """Make an empty panel; the fields come with the first results."""
        self._desk = desk
        self._fields: dict[str, Widget] = {}
        self._shown: tuple[str, ...] = ()
        self._heading = text("archbook-layer")
        self._heading.value = desk.html(Message("Hosts"))
        self.widget = column((), "archbook-counts")

    def show(self, results: Results) -> None:
        """Give each group its field, with the count of the design in it."""
        groups = results.workspace.design.host_groups
        for group in groups:
            field = self._field(group.name)
            field.description = self._desk.words(_label(group))
            field.value = group.count
        names = tuple(group.name for group in groups)
        if names != self._shown:
            self._shown = names
            self.widget.children = (self._heading, *map(self._field, names))

    def _field(self, name: str) -> Widget:
        if name not in self._fields:
            self._fields[name] = count_field(name, partial(self._typed, name))
        return self._fields[name]

    def _typed(self, group: str, count: int) -> None:
        self._desk.edit(SetCount(group=group, count=count))


def _label(group: HostGroup) -> Message:
    runs = role_names(group.roles) or group.run
    return Message("{name}: {roles}", {"name": group.name, "roles": runs})
