"""Settings that nothing is made of: unknown, of another release, or without a part in a design."""

from collections.abc import Iterator
from difflib import SequenceMatcher

from archbook.errors import nearest
from archbook.formats.kolla.given import DISTRIBUTION, RELEASE_SETTING, SWITCH, Given
from archbook.formats.kolla.values import Values
from archbook.formats.remark import Remark, Weight
from archbook.i18n import Message, Value, mark
from archbook.model.catalog.inventory_layout import Setting
from archbook.model.catalog.release import spelled

_ALIKE = 0.9
_BEGIN = 9  # letters, two more than "enable_" has


def unknown(values: Values) -> Iterator[Remark]:
    """Yield a remark for each setting that was given and that nothing is made of."""
    for given in values.given.values():
        setting = values.layout.settings.get(given.key)
        if given.key == RELEASE_SETTING:
            yield from _release(given, values)
        elif setting:
            yield from _known(given, setting, values)
        elif given.key not in {DISTRIBUTION, *values.layout.read_settings()}:
            yield _strange(given, values)


def _release(given: Given, values: Values) -> Iterator[Remark]:
    now = values.timeline.now
    if (given.value or "").strip().lower() not in {now.id, now.name.lower()}:
        text = "{key} does not name the release that is taken"
        yield Remark(given.path, given.line, Message(text, {"key": given.key}))


def _known(given: Given, setting: Setting, values: Values) -> Iterator[Remark]:
    if not values.has(setting):
        about: dict[str, Value] = {"key": given.key, "release": spelled(values.timeline.now.id)}
        text = "Kolla-Ansible for {release} does not know {key}, so it has no effect"
        yield Remark(given.path, given.line, Message(text, about))
    elif setting == Setting(since=setting.since, until=setting.until, gaps=setting.gaps):
        yield _remark(given, mark("{key} has no part in a design"), "aside")


def _strange(given: Given, values: Values) -> Remark:
    if near := _slip_for(given.key, values):
        about: dict[str, Value] = {"key": given.key, "near": near}
        text = Message("{key} is unknown; did you mean {near}?", about)
        return Remark(given.path, given.line, text)
    if given.key.startswith(SWITCH):
        return _remark(given, mark("{key} is no switch of Kolla-Ansible that is known"), "open")
    return _remark(given, mark("{key} has no part in a design"), "aside")


def _slip_for(key: str, values: Values) -> str | None:
    """Return the setting that *key* is a slip for; it begins alike."""
    alike = [one for one in values.layout.settings if one[:_BEGIN] == key[:_BEGIN]]
    near = nearest(key, alike) if alike else None
    return near if near and SequenceMatcher(a=key, b=near).ratio() >= _ALIKE else None


def _remark(given: Given, text: str, weight: Weight) -> Remark:
    return Remark(given.path, given.line, Message(text, {"key": given.key}), weight)
