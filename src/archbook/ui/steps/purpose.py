"""Step: what the cloud is for, who it is for, and whether OpenStack is the platform for it."""

from typing import ClassVar

from ipywidgets import Widget

from archbook.i18n import Message
from archbook.model import purpose
from archbook.session import Results, choices
from archbook.session.choices import Choice
from archbook.ui.controls import column, text
from archbook.ui.desk import Desk
from archbook.ui.folded import folded
from archbook.ui.forms import Offer, PlainFields, SectionForm
from archbook.ui.offers import offers_of
from archbook.ui.steps.scorecard import Scorecard


class Purpose:
    """Name, deployment model, service models and the platform scorecard.

    Attributes:
        widget: The controls.
    """

    TITLE: ClassVar = Message("Purpose")
    SECTIONS: ClassVar[tuple[str, ...]] = ("name", "title", "deployment_model", "purpose")

    widget: Widget

    def __init__(self, desk: Desk) -> None:
        """Make the controls."""
        self._desk = desk
        models: dict[str, Offer] = {"deployment_model": offers_of(desk, choices.deployment_models)}
        self._fields = PlainFields(desk, ("name", "title", "deployment_model"), models)
        served: dict[str, Offer] = {"service_models": offers_of(desk, choices.service_models)}
        self._section = SectionForm(
            desk, "purpose", purpose.Purpose, fields=("service_models",), offers=served
        )
        self._model, self._models = text("archbook-note"), text("archbook-note")
        self._scorecard = Scorecard(desk)
        self.widget = column(
            (
                self._fields.widget,
                self._model,
                self._section.widget,
                self._models,
                self._scorecard.widget,
            )
        )

    def show(self, results: Results) -> None:
        """Show what the design says, what its words mean, and how platforms do."""
        self._fields.show(results)
        self._section.show(results)
        self._model.value = self._deployment(results)
        self._models.value = self._list(choices.service_models(results))
        self._scorecard.show(results)

    def _deployment(self, results: Results) -> str:
        model = results.workspace.design.deployment_model
        taken = next(one for one in choices.deployment_models(results) if one.taken)
        page = self._desk.page(f"concepts/{choices.deployment_concept(model)}")
        more = folded(self._desk, Message("More about it, and its source"), page)
        return f"<p>{self._desk.html(taken.note)}</p>{more}"

    def _list(self, offered: tuple[Choice, ...]) -> str:
        html = self._desk.html
        items = (
            f"<li><strong>{html(one.title)}</strong>: {html(one.note)}</li>" for one in offered
        )
        return folded(
            self._desk, Message("What the service models mean"), f"<ul>{''.join(items)}</ul>"
        )
