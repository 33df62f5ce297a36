"""Part of a step: the services, by layer, and what comes along with them."""

from functools import partial

from ipywidgets import Widget

from archbook.i18n import Message
from archbook.model.edit import AddService, RemoveService
from archbook.session import Results, choices
from archbook.session.choices import LAYERS, Choice
from archbook.ui.controls import check_box, close, column, explained, text, text_field
from archbook.ui.desk import Desk


class ServiceBoxes:
    """A check box for each service; what the release lacks is marked, not hidden."""

    def __init__(self, desk: Desk) -> None:
        """Make an empty panel; the check boxes come with the first results."""
        self._desk = desk
        self._boxes: dict[str, Widget] = {}
        self._sought = ""
        self._find = text_field(
            desk.words(Message("Find")), "", desk.words(Message("name or purpose")), self._look
        )
        self._marked, self._along = text("archbook-note"), text("archbook-note")
        self._shown: tuple[tuple[str, str, str], ...] = ()
        self._sections: list[Widget] = []
        self.widget = column(())

    def show(self, results: Results) -> None:
        """Tick what the design has chosen, and list what came along."""
        by_layer = self._wanted(choices.services(results))
        offered = tuple(
            (layer, one.value, self._desk.words(one.label))
            for layer in by_layer
            for one in by_layer[layer]
        )
        if offered != self._shown:
            self._shown = offered
            before, self._sections = self._sections, self._made(results, by_layer)
            self.widget.children = (self._find, self._marked, *self._sections, self._along)
            self._let_go(before)
        for one in (one for layer in by_layer.values() for one in layer):
            self._box(one).value = one.taken
        came = choices.came_along(results)
        self._along.value = self._list(Message("Comes along by itself"), came)
        chosen = (one for layer in choices.services(results).values() for one in layer)
        marked = tuple(one for one in chosen if one.taken and one.mark)
        self._marked.value = self._list(Message("Chosen, but not current in this release"), marked)

    def _look(self, sought: str) -> None:
        def looked() -> None:
            self._sought = sought
            self._desk.bring(self, self._desk.session.results)

        self._desk.heed(looked)

    def _wanted(self, by_layer: dict[str, tuple[Choice, ...]]) -> dict[str, tuple[Choice, ...]]:
        """Keep the services whose name or purpose has what is sought in it."""
        words, sought = self._desk.words, self._sought.strip().casefold()
        kept = {
            layer: tuple(
                one
                for one in offered
                if sought in f"{words(one.title)} {words(one.note)}".casefold()
            )
            for layer, offered in by_layer.items()
        }
        return {layer: offered for layer, offered in kept.items() if offered}

    def _made(self, results: Results, by_layer: dict[str, tuple[Choice, ...]]) -> list[Widget]:
        sections: list[Widget] = []
        for layer, offered in by_layer.items():
            heading = text("archbook-layer")
            meaning = choices.layer_meaning(results, layer)
            heading.value = self._desk.titled(LAYERS[layer], meaning)
            sections.append(column((heading, explained(map(self._box, offered)))))
        return sections

    def _let_go(self, sections: list[Widget]) -> None:
        """Close sections, but not the check boxes: they stand in other sections now."""
        for section in sections:
            _, explaining = section.children
            explaining.children[0].children = ()
        close(sections)

    def _box(self, one: Choice) -> Widget:
        if one.value not in self._boxes:
            clicked = partial(self._clicked, one.value)
            self._boxes[one.value] = check_box("", clicked)
        words, box = self._desk.words, self._boxes[one.value]
        box.description = words(one.label)
        box.tooltip = " ".join(filter(None, map(words, (one.note, one.instead))))
        return box

    def _clicked(self, service: str, ticked: bool) -> None:  # noqa: FBT001 - a box's new state
        edit = AddService if ticked else RemoveService
        self._desk.edit(edit(service=service))

    def _list(self, heading: Message, listed: tuple[Choice, ...]) -> str:
        if not listed:
            return ""
        html = self._desk.html
        items = (
            f"<li><strong>{html(one.label)}</strong>: {html(one.instead or one.note)}</li>"
            for one in listed
        )
        return f"<h4>{html(heading)}</h4><ul>{''.join(items)}</ul>"
