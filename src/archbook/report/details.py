"""What a list says about each entry beside its title."""

from collections.abc import Callable
from typing import TypeAlias, TypeVar, cast

from archbook.i18n import Message, Value
from archbook.model.catalog.chassis import Chassis
from archbook.model.catalog.component import ComponentEntry
from archbook.model.catalog.default import DefaultEntry
from archbook.model.catalog.deployer import DeployerEntry
from archbook.model.catalog.entry import Entry, SourceEntry
from archbook.model.catalog.operating_system import OperatingSystemEntry
from archbook.model.catalog.option import OptionEntry
from archbook.model.catalog.release import ReleaseEntry
from archbook.model.catalog.service import ServiceEntry
from archbook.model.written import Text
from archbook.report.component import releases
from archbook.report.lines import joined
from archbook.report.names import MEMBERSHIPS, SEVERITIES
from archbook.report.table import Words
from archbook.rules.api import Rule
from archbook.units import quantity
from archbook.views.registry import View

Listed: TypeAlias = Entry | SourceEntry | Rule | View
"""Everything that `archbook catalog` knows."""

T = TypeVar("T")

_SENTENCES = ("explains", "means", "purpose", "why")
"""Fields that say in a sentence what an entry is; a kind that has one needs no code here."""


def details_of(entry: Listed) -> Words:
    """Return the words beside the title of *entry*; none when the title says it all."""
    for kind, say in _DETAILS:
        if isinstance(entry, kind):
            return say(entry)
    said = (getattr(entry, field, None) for field in _SENTENCES)
    return next((one for one in said if isinstance(one, Text)), "")


def _service(entry: ServiceEntry) -> Words:
    parts: list[Words] = [] if entry.status == "active" else [entry.status]
    if spell := releases(entry.first, entry.last):
        parts.append(spell)
    return joined(parts) if parts else ""


def _component(entry: ComponentEntry) -> Words:
    values: dict[str, Value] = {"service": entry.service, "members": MEMBERSHIPS[entry.membership]}
    return Message("of {service}, {members}", values)


def _release(entry: ReleaseEntry) -> Words:
    if entry.maintained_until:
        values = {"day": str(entry.released), "until": str(entry.maintained_until)}
        return Message("released {day}, maintained until {until}", values)
    return Message("released {day}", {"day": str(entry.released)})


def _option(entry: OptionEntry) -> Words:
    return ", ".join(choice.value for choice in entry.choices)


def _default(entry: DefaultEntry) -> Words:
    return joined(quantity(one.value, entry.unit) for one in entry.values)


def _deployer(entry: DeployerEntry) -> Words:
    parts: list[Words] = [releases(entry.covers_since, entry.covers_until)]
    if entry.retired:
        parts.append(Message("retired on {day}", {"day": str(entry.retired)}))
    return joined(parts)


def _operating_system(entry: OperatingSystemEntry) -> Words:
    values = {"day": str(entry.released), "until": str(entry.maintained_until)}
    return Message("released {day}, maintained until {until}", values)


def _chassis(entry: Chassis) -> Words:
    return quantity(entry.height_u, "U")


def _source(entry: SourceEntry) -> Words:
    return Message("read on {day}", {"day": str(entry.retrieved)})


def _said_by(kind: type[T], say: Callable[[T], Words]) -> tuple[type, Callable[[Listed], Words]]:
    return kind, cast("Callable[[Listed], Words]", say)


_DETAILS = (
    _said_by(ServiceEntry, _service),
    _said_by(ComponentEntry, _component),
    _said_by(ReleaseEntry, _release),
    _said_by(OptionEntry, _option),
    _said_by(Chassis, _chassis),
    _said_by(DefaultEntry, _default),
    _said_by(DeployerEntry, _deployer),
    _said_by(OperatingSystemEntry, _operating_system),
    _said_by(SourceEntry, _source),
    _said_by(Rule, lambda rule: SEVERITIES[rule.severity]),
    _said_by(View, lambda view: view.description),
)
"""Type of an entry → what a list says about it."""
