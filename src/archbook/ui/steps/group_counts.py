"""Part of a step: the host groups, how many hosts each has, and groups that come and go."""

from functools import partial

from ipywidgets import Widget

from archbook.i18n import Message
from archbook.model.edit import AddGroup, RemoveGroup, SetCount
from archbook.model.host_group import HostGroup
from archbook.report.names import role_names
from archbook.session import Results, choices
from archbook.ui.controls import button, column, count_field, dropdown, offer, row
from archbook.ui.desk import Desk

ANY = ""
"""Value of "no role chosen yet"."""


class GroupCounts:
    """A count field for each host group, a button that removes it, and one that adds another."""

    def __init__(self, desk: Desk) -> None:
        """Make an empty panel; the fields come with the first results."""
        self._desk = desk
        self._fields: dict[str, Widget] = {}
        self._rows: dict[str, Widget] = {}
        self._shown: tuple[str, ...] = ()
        self._roles = dropdown(desk.words(Message("Add group")), (("", ANY),), ANY, self._added)
        self._list = column((), "archbook-counts")
        self.widget = column((self._list, self._roles))

    def show(self, results: Results) -> None:
        """Give each group its field, with the count of the design in it."""
        groups = results.workspace.design.host_groups
        for group in groups:
            self._line(group.name)
            field = self._fields[group.name]
            field.description = self._desk.words(_label(group))
            field.tooltip = self._desk.words(choices.group_meaning(results, group))
            field.value = group.count
        names = tuple(group.name for group in groups)
        if names != self._shown:
            self._shown = names
            self._list.children = tuple(map(self._line, names))
        words = self._desk.words
        offered = ((words(one.title), one.value) for one in choices.roles(results))
        offer(self._roles, ((words(Message("choose a role")), ANY), *offered), ANY)

    def _line(self, name: str) -> Widget:
        if name not in self._rows:
            field = count_field(name, partial(self._typed, name))
            words = self._desk.words(Message("Remove group {group}", {"group": name}))
            away = button("", "trash", partial(self._removed, name), tooltip=words)
            self._fields[name] = field
            self._rows[name] = row((field, away), "archbook-group")
        return self._rows[name]

    def _typed(self, group: str, count: int) -> None:
        self._desk.state(SetCount.model_validate, {"group": group, "count": count})

    def _removed(self, group: str) -> None:
        self._desk.edit(RemoveGroup(group=group))

    def _added(self, role: str) -> None:
        if role:
            self._desk.heed(lambda: self._add(role))

    def _add(self, role: str) -> None:
        group = choices.one_more_group(self._desk.session.results, role)
        self._desk.session.change(AddGroup(group=group))


def _label(group: HostGroup) -> Message:
    runs = role_names(group.roles) or group.run
    return Message("{name}: {roles}", {"name": group.name, "roles": runs})
