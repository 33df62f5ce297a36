"""One thing that can be chosen, and its mark in the design's release."""

from dataclasses import dataclass

from archbook.i18n import Localized, Message
from archbook.model.catalog.release import spelled
from archbook.plan.timeline import Timeline
from archbook.session.results import Results

Words = Message | Localized | str


@dataclass(frozen=True, slots=True)
class Choice:
    """One thing that can be chosen.

    Attributes:
        value: Id of the catalog.
        title: Its name.
        mark: What is special about it in the design's release: gone, not there yet, deprecated.
        taken: Whether the design has chosen it.
        note: What it is for.
        instead: What to do instead, where it is marked.
    """

    value: str
    title: Words
    mark: Message | None = None
    taken: bool = False
    note: Words = ""
    instead: Words = ""

    @property
    def label(self) -> Words:
        """Return the title, with the mark when there is one."""
        if self.mark is None:
            return self.title
        return Message("{title} ({mark})", {"title": self.title, "mark": self.mark})


def timeline_of(results: Results) -> Timeline:
    """Return the releases as seen from the one of the design."""
    facts = results.workspace.catalog
    return Timeline(facts, facts.release(results.workspace.design.release))


def life_mark(timeline: Timeline, since: str | None, until: str | None) -> Message | None:
    """Say that the release lies after or before the life of something; None when within."""
    if until is not None and timeline.over(until):
        return Message("gone after {release}", {"release": spelled(until)})
    if since is not None and not timeline.begun(since):
        return Message("not before {release}", {"release": since})
    return None
