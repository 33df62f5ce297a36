"""The comments of a new design file: what each part is, and where the use case has it from."""

import textwrap
from collections.abc import Iterator

from archbook.i18n import Message, Value, mark
from archbook.i18n.translation import translate
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.use_case import Change, Setting, UseCaseEntry

WIDTH = {"en": 96, "ko": 64}
"""Letters on a line of comment; those of Korean are two columns wide."""

_PROVENANCE = {
    "verified": mark("The set of services is verified: {source} lists it ({url})."),
    "course-text": mark("The set of services is the course text's."),
    "proposal": mark("The set of services is a proposal of archbook."),
}

_KEYS = {
    "release": Message("OpenStack release"),
    "deployer": Message("what installs it; leave it out to check no deployer"),
    "services": Message("what the cloud offers; what these need comes along by itself"),
    "options": Message("choices inside the services: `archbook catalog list options`"),
    "requirements": Message("what the design is held to"),
    "racks": Message("racks; room, power_feed, switch_pair and site say what fails together"),
    "regions": Message("rack → zone → region"),
    "hardware": Message("machines as they are bought; what is not said is unknown"),
    "host_groups": Message("like hosts; count is the total over the racks"),
    "storage": Message("where volumes, images and objects are kept"),
}


def comments(entry: UseCaseEntry, facts: Facts, language: str) -> dict[str, str]:
    """Return the comments: key of the design → text put above it; ``""`` → text at the top.

    Args:
        entry: The use case.
        facts: The catalog, for the sets and sources that the use case names.
        language: ``en`` or ``ko``.
    """
    texts: dict[str, list[Message]] = {
        "": list(_top(entry, facts)),
        "profile": list(_profile(entry)),
        **{key: [text] for key, text in _KEYS.items()},
    }
    texts["services"] += _services(entry, facts)
    texts["options"] += _settings(entry)
    return {key: _wrapped(texts[key], language) for key in texts}


def _top(entry: UseCaseEntry, facts: Facts) -> Iterator[Message]:
    yield Message("{title}: {why}", {"title": entry.title, "why": entry.why})
    source = facts.source(entry.source_of("provenance"))
    values: dict[str, Value] = {"source": source.title, "url": source.url}
    yield Message(_PROVENANCE[entry.provenance], values)
    if entry.sample:
        values = {"name": entry.sample, "url": facts.source(entry.source_of("sample")).url}
        yield Message("Among openstack.org's sample configurations: {name} ({url}).", values)
    yield Message(
        "Check it with `archbook check`, draw it with `archbook draw`; "
        "`archbook schema design` lists every key and its default."
    )


def _profile(entry: UseCaseEntry) -> Iterator[Message]:
    yield Message("how strictly the rules judge: lab, production, …")
    if entry.switches_on:
        yield Message(
            "rules that this use case makes apply (`archbook explain RULE`): {rules}",
            {"rules": entry.switches_on},
        )


def _services(entry: UseCaseEntry, facts: Facts) -> Iterator[Message]:
    listed = entry.listed
    if listed:
        source = facts.source(entry.source_of("listed"))
        values: dict[str, Value] = {"source": source.title, "services": listed.services}
        yield Message("{source} lists: {services}", values)
        if listed.optional:
            yield Message("and as optional: {services}", {"services": listed.optional})
    elif entry.textbook:
        services = facts.use_case(entry.textbook).services
        yield Message("the course text lists: {services}", {"services": services})
    if entry.changed:
        yield Message("changed against that, to be deployable today:")
    yield from map(_item, entry.changed)


def _settings(entry: UseCaseEntry) -> Iterator[Message]:
    if entry.to_configure:
        yield Message("what no key of a design says yet and the cloud itself must be given:")
    yield from map(_item, entry.to_configure)


def _item(one: Change | Setting) -> Message:
    return Message("- {what} — {why}", {"what": one.what, "why": one.why})


def _wrapped(texts: list[Message], language: str) -> str:
    return "\n".join(_folded(translate(text, language), WIDTH[language]) for text in texts)


def _folded(text: str, width: int) -> str:
    return textwrap.fill(
        text,
        width,
        subsequent_indent="  " if text.startswith("- ") else "",
        break_long_words=False,
        break_on_hyphens=False,
    )
