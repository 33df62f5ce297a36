"""Panel: the services, by layer, and what comes along with them."""

from functools import partial

from ipywidgets import Widget

from archbook.i18n import Message
from archbook.model.edit import AddService, RemoveService
from archbook.session import Results, choices
from archbook.session.choices import LAYERS, Choice
from archbook.ui.controls import check_box, column, explained, text
from archbook.ui.desk import Desk


class Services:
    """A check box for each service; what the release lacks is marked, not hidden."""

    def __init__(self, desk: Desk) -> None:
        """Make an empty panel; the check boxes come with the first results."""
        self._desk = desk
        self._boxes: dict[str, Widget] = {}
        self._along = text("archbook-note")
        self._shown: tuple[tuple[str, str], ...] = ()
        self.widget = column(())

    def show(self, results: Results) -> None:
        """Tick what the design has chosen, and list what came along."""
        by_layer = choices.services(results)
        offered = tuple((layer, one.value) for layer in by_layer for one in by_layer[layer])
        if offered != self._shown:
            self._shown = offered
            self.widget.children = (*self._sections(results, by_layer), self._along)
        for one in (one for layer in by_layer.values() for one in layer):
            box = self._box(one)
            box.description = self._desk.words(one.label)
            box.value = one.taken
        self._along.value = self._list(choices.came_along(results))

    def _sections(self, results: Results, by_layer: dict[str, tuple[Choice, ...]]) -> list[Widget]:
        sections: list[Widget] = []
        for layer, offered in by_layer.items():
            heading = text("archbook-layer")
            meaning = choices.layer_meaning(results, layer)
            heading.value = self._desk.titled(LAYERS[layer], meaning)
            sections.append(column((heading, explained(map(self._box, offered)))))
        return sections

    def _box(self, one: Choice) -> Widget:
        if one.value not in self._boxes:
            clicked = partial(self._clicked, one.value)
            words = self._desk.words
            box = check_box(words(one.label), clicked, tooltip=words(one.note))
            self._boxes[one.value] = box
        return self._boxes[one.value]

    def _clicked(self, service: str, ticked: bool) -> None:  # noqa: FBT001 - a box's new state
        edit = AddService if ticked else RemoveService
        self._desk.edit(edit(service=service))

    def _list(self, along: tuple[Choice, ...]) -> str:
        if not along:
            return ""
        html = self._desk.html
        items = (f'<li title="{html(one.note)}">{html(one.title)}</li>' for one in along)
        heading = html(Message("Comes along by itself"))
        return f"<h4>{heading}</h4><ul>{''.join(items)}</ul>"
