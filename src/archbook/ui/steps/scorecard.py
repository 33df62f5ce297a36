"""Panel: cloud platforms weighed by what matters, with the reason of each point."""

from functools import partial
from typing import Any

from ipywidgets import Widget

from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.catalog.platform import MOST_POINTS
from archbook.model.edit import SetSection
from archbook.model.platform_matrix import Ranked
from archbook.report.platforms import platform_name
from archbook.session import Results, choices
from archbook.session.choices import Choice
from archbook.ui.controls import column, explained_one, text, text_field
from archbook.ui.desk import Desk
from archbook.ui.folded import folded
from archbook.ui.forms.stated import stated
from archbook.ui.forms.values import number_of, typed
from archbook.ui.steps.part import part

OWN = "openstack"
"""The platform that archbook designs."""


class Scorecard:
    """A weight for each criterion, and the platforms in the order that follows.

    Attributes:
        widget: The fields, and the platforms under them.
    """

    widget: Widget

    def __init__(self, desk: Desk) -> None:
        """Make an empty panel; the fields come with the first results."""
        self._desk = desk
        self._fields: dict[str, Any] = {}
        self._ranking = text("archbook-note")
        self._weights = column((), "archbook-form")
        note = Message("How much each criterion matters: 1 as much as any other, 0 not at all.")
        title = Message("Platform scorecard")
        self.widget = part(desk, title, self._weights, self._ranking, note=note)

    def show(self, results: Results) -> None:
        """Show the weights, and the platforms, the best first."""
        weights = results.workspace.design.purpose.weights
        if not self._fields:
            self._weights.children = tuple(map(self._field, choices.criteria(results)))
        for criterion, field in self._fields.items():
            field.value = typed(weights.get(criterion, 1))
        try:
            ranked = results.workspace.platforms().matrix.ranked
        except InputError as error:
            lines = "<br>".join(map(self._desk.html, error.messages()))
            self._ranking.value = f'<div role="alert">{lines}</div>'
        else:
            self._ranking.value = self._verdict(ranked) + self._listed(ranked)

    def _field(self, criterion: Choice) -> Widget:
        words = self._desk.words
        field = text_field(words(criterion.title), "1", "1", partial(self._weigh, criterion.value))
        self._fields[criterion.value] = field
        return explained_one(field, words(criterion.note))

    def _weigh(self, criterion: str, given: str) -> None:
        section = stated(self._desk.session.design, "purpose") or {}
        weights = section.get("weights", {})
        others = {name: one for name, one in weights.items() if name != criterion}
        weight = number_of(given)
        changed = others if weight in (None, 1) else others | {criterion: weight}
        kept = {name: one for name, one in section.items() if name != "weights"}
        value = kept | ({"weights": changed} if changed else {})
        edit = {"section": "purpose", "value": value or None}
        self._desk.edit(SetSection.model_validate(edit))

    def _verdict(self, ranked: tuple[Ranked, ...]) -> str:
        first, own = ranked[0], next(one for one in ranked if one.platform.id == OWN)
        ahead = tuple(one for one in ranked[: ranked.index(own)] if one.total != own.total)
        said = Message(
            "With these weights {own} has the most points: {total} of {most}.",
            {"own": own.platform.name, "total": _total(own), "most": MOST_POINTS},
        )
        if ahead:
            said = Message(
                "With these weights {first} has more points than {own}. Read below why, and what "
                "is unknown of it; archbook designs OpenStack clouds only.",
                {"first": first.platform.name, "own": own.platform.name},
            )
        return f'<p role="status">{self._desk.html(said)}</p>'

    def _listed(self, ranked: tuple[Ranked, ...]) -> str:
        note = Message(
            "0 to {most} points on each criterion are archbook's judgement of what the sources "
            "say; what no source tells is left out, never zero.",
            {"most": MOST_POINTS},
        )
        pages = "".join(self._platform(*numbered) for numbered in enumerate(ranked, 1))
        return f"{pages}<p><small>{self._desk.html(note)}</small></p>"

    def _platform(self, place: int, ranked: Ranked) -> str:
        values = {
            "place": place,
            "name": platform_name(ranked.platform),
            "total": _total(ranked),
            "known": round(100 * ranked.known),
        }
        heading = Message("{place}. {name}: {total} ({known} % of the weight known)", values)
        if ranked.known == 1:
            heading = Message("{place}. {name}: {total}", values)
        page = self._desk.page(f"platforms/{ranked.platform.id}")
        return folded(self._desk, heading, page)


def _total(ranked: Ranked) -> str | Message:
    return Message("unknown") if ranked.total is None else f"{ranked.total:.2f}"
