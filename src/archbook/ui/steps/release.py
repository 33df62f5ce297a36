"""Step: the release, what deploys it, how strictly it is judged, and the hosts' system."""

from collections.abc import Iterator
from typing import Any, ClassVar

from ipywidgets import Widget

from archbook.i18n import Message
from archbook.model.catalog.release import spelled
from archbook.report.explained import leaf_of
from archbook.report.lines import Leaf, leaf_html
from archbook.report.names import SEVERITIES
from archbook.report.release import release_leaf
from archbook.session import Results, choices
from archbook.ui.controls import button, column, text
from archbook.ui.desk import Desk
from archbook.ui.folded import folded
from archbook.ui.forms import Offer, PlainFields
from archbook.ui.offers import offers_of
from archbook.workspace.start import newest

JUDGES = (
    "services.release-maintained",
    "services.in-release",
    "services.lifecycle",
    "services.deployer-can-deploy",
    "operations.host-system-supported",
    "operations.host-system-maintained",
)
"""Rules about what goes with a release, a deployer and a system."""

_WEIGHTS = {one.value: words for one, words in SEVERITIES.items()} | {"off": Message("off")}
"""What a profile can make of a rule."""


class Release:
    """Release, deployer, profile and operating system, and what is to be known of each.

    Attributes:
        widget: The controls.
    """

    TITLE: ClassVar = Message("Release")
    SECTIONS: ClassVar[tuple[str, ...]] = ("release", "deployer", "profile", "operating_system")

    widget: Widget

    def __init__(self, desk: Desk) -> None:
        """Make the controls."""
        self._desk = desk
        offers: dict[str, Offer] = {
            "release": offers_of(desk, choices.releases),
            "deployer": offers_of(desk, choices.deployers),
            "profile": offers_of(desk, choices.profiles),
            "operating_system": offers_of(desk, choices.operating_systems),
        }
        self._fields = PlainFields(desk, self.SECTIONS, offers)
        self._state, self._way = text("archbook-note"), text("archbook-note")
        self._ask: Any = button("", "arrow-up", self._show_way)
        self.widget = column((self._fields.widget, self._state, self._ask, self._way))

    def show(self, results: Results) -> None:
        """Show what is chosen, and how it stands on the day of the results."""
        self._fields.show(results)
        language = self._desk.language
        first, *others = _leaves(results, language)
        pages = (
            folded(self._desk, leaf.heading, str(leaf_html(leaf, language))) for leaf in others
        )
        state = self._found(results) + str(leaf_html(first, language))
        self._state.value = state + "".join(pages) + self._weights(results)
        self._way.value = ""
        target = results.workspace.catalog.release(newest(results.workspace.catalog))
        older = results.blueprint.release.order < target.order
        self._ask.layout.display = "" if older else "none"
        label = Message("Show the way to {release}", {"release": spelled(target.id)})
        self._ask.description = self._ask.tooltip = self._desk.words(label)

    def _found(self, results: Results) -> str:
        """Return what does not go together, or is out of date."""
        html = self._desk.html
        found = [one for one in results.check.findings.findings if one.rule in JUDGES]
        items = "".join(
            f"<li>{html(SEVERITIES[one.severity])}: {html(one.message)}</li>" for one in found
        )
        heading = html(Message("Out of date, or not to be had together"))
        return f"<p><strong>{heading}</strong></p><ul>{items}</ul>" if items else ""

    def _weights(self, results: Results) -> str:
        """Return the rules that the profile weighs otherwise than their pages say."""
        html, space = self._desk.html, results.workspace
        weights = space.catalog.profile(space.design.profile).rules
        items = "".join(
            f"<li><code>{html(rule)}</code>: {html(_WEIGHTS[one.severity])}; {html(one.why)}</li>"
            for rule, one in weights.items()
        )
        heading = Message(
            "Rules that this profile weighs otherwise: {count}", {"count": len(weights)}
        )
        return folded(self._desk, heading, f"<ul>{items}</ul>" if items else "")

    def _show_way(self) -> None:
        def asked() -> None:
            results = self._desk.session.results
            space = results.workspace
            move = space.upgrade(newest(space.catalog), as_of=results.day)
            self._way.value = str(move.html())

        self._desk.heed(lambda: self._desk.quietly(asked))


def _leaves(results: Results, language: str) -> Iterator[Leaf]:
    """Yield what is to be known of the choices, the release first."""
    design, facts = results.workspace.design, results.workspace.catalog
    yield release_leaf(results.blueprint.release, facts, results.day, language)
    if design.deployer:
        yield leaf_of(facts.deployer(design.deployer), facts, language)
    if design.operating_system:
        yield leaf_of(facts.operating_system(design.operating_system), facts, language)
    yield leaf_of(facts.profile(design.profile), facts, language)
