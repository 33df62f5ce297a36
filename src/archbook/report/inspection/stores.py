"""A storage back end: what keeps which data, how safely, and on whose disks."""

from archbook.i18n import Message
from archbook.report.inspection.components import groups
from archbook.report.inspection.parts import Citations, Grounds, Part
from archbook.units import quantity
from archbook.views.parts.backends import store_lines
from archbook.views.parts.stored import disk_lines


def storage(grounds: Grounds, name: str, _: Citations) -> Part:
    """Return what is known of a storage back end that the design names."""
    blueprint = grounds.blueprint
    stated = next(one for one in blueprint.design.storage if one.name == name)
    kind, *copies = store_lines(stated)
    on = tuple(one for one in blueprint.cohorts if one.name in stated.groups())
    serves = ", ".join(blueprint.facts.service(one).name for one in stated.serves)
    lines = (
        (Message("Kind"), kind),
        *((Message("Copies"), line) for line in copies),
        (Message("Serves"), serves),
        (Message("Volume types"), ", ".join(stated.volume_types)),
        *((Message("Disks"), line) for line in disk_lines(blueprint, on, stated.media)),
        (Message("Usable, wanted"), _wanted(stated.usable_tb)),
    )
    table = groups((cohort, len(cohort)) for cohort in on)
    return Part(Message("storage back end"), name, lines, (table,))


def _wanted(usable_tb: float | None) -> Message | str:
    return "" if usable_tb is None else quantity(usable_tb, "TB")
