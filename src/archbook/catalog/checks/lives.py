"""What has ended says what to do instead."""

from collections.abc import Iterator

from archbook.catalog.checks.subject import Hint, Subject
from archbook.i18n import Message
from archbook.model.catalog.deployer import DeployerEntry
from archbook.model.catalog.option import OptionEntry
from archbook.model.catalog.service import ServiceEntry


def ended_services_give_advice(subject: Subject) -> Iterator[Hint]:
    """Yield the services that ended and do not say when, or what to do."""
    entry = subject.entry
    if not isinstance(entry, ServiceEntry):
        return
    if entry.last and not entry.advice:
        yield ("last",), Message("it ended: say what to do instead, as `advice`")
    if entry.status == "retired":
        if not entry.retired:
            yield ("status",), Message("it is retired: say on which day, as `retired`")
        if not entry.replaced_by and not entry.advice:
            yield ("status",), Message("it is retired: say what to do instead, as `advice`")
        if not entry.last and entry.kind != "tool":
            yield ("status",), Message("it is retired: say in which release it was `last`")


def ended_choices_give_advice(subject: Subject) -> Iterator[Hint]:
    """Yield the choices of an option that ended and do not say what to do."""
    if isinstance(subject.entry, OptionEntry):
        for place, choice in enumerate(subject.entry.choices):
            if choice.until and not choice.advice:
                where = ("choices", place, "until")
                yield where, Message("it ended: say what to do instead, as `advice`")


def ended_spans_say_why(subject: Subject) -> Iterator[Hint]:
    """Yield the services that a deployer stopped to deploy for no reason given, or the reverse."""
    if isinstance(subject.entry, DeployerEntry):
        for service, span in subject.entry.deploys.items():
            if span.until and not span.why:
                yield ("deploys", service), Message("it stopped: say why, as `why`")
            if span.why and not span.until:
                yield ("deploys", service), Message("says why it stopped, but not when: `until`")
