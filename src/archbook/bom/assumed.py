"""Every default that the bill rests on."""

from collections.abc import Iterator, Mapping

from archbook.bom.servers import VIRTUAL, profile_of
from archbook.i18n import Message
from archbook.model.bill import CLOUD
from archbook.model.blueprint import Blueprint
from archbook.model.hardware import HardwareProfile
from archbook.model.purchase import Purchase
from archbook.model.sizing import Assumed
from archbook.model.written import Written

_OWN = "archbook"

_NOT_BOUGHT = Message("what a design does not say is not bought")


def assumed(blueprint: Blueprint) -> Iterator[Assumed]:
    """Yield each default that was used, with its reason."""
    yield from _purchase(blueprint.design.purchase)
    if not all(cohort.group.bought for cohort in blueprint.cohorts):
        why = Message("a group that does not say `bought` is bought as a whole in this year")
        yield Assumed(CLOUD, "bought", 1, why, _OWN)
    profiles = _profiles(blueprint)
    if profiles:
        why = Message("each machine that stands in a rack hangs on a set of rails")
        yield Assumed(CLOUD, "rails", 1, why, _OWN)
    for name, profile in profiles.items():
        yield from _fields(f"hardware/{name}", profile)


def _purchase(purchase: Purchase) -> Iterator[Assumed]:
    if "years" not in purchase.model_fields_set:
        why = Message("nobody's figure: the years that costs are added up over")
        yield Assumed(CLOUD, "purchase.years", purchase.years, why, _OWN)
    if not purchase.support_years:
        yield Assumed(CLOUD, "purchase.support_years", 0, _NOT_BOUGHT, _OWN)
    if not purchase.spares_percent:
        yield Assumed(CLOUD, "purchase.spares_percent", 0, _NOT_BOUGHT, _OWN)
    for place, licence in enumerate(purchase.licences):
        where = f"purchase.licences.{place}"
        yield from _defaults(CLOUD, where, licence, ("per", "covers", "yearly"))


def _profiles(blueprint: Blueprint) -> Mapping[str, HardwareProfile]:
    """Return the machines that are bought, by the name of their profile."""
    found = {
        cohort.group.hardware or "": profile_of(cohort, blueprint) for cohort in blueprint.cohorts
    }
    return {name: profile for name, profile in found.items() if profile.kind not in VIRTUAL}


def _fields(subject: str, profile: HardwareProfile) -> Iterator[Assumed]:
    for place, disk in enumerate(profile.disks):
        yield from _defaults(subject, f"disks.{place}", disk, ("count", "media", "purpose"))
    for place, nic in enumerate(profile.nics):
        yield from _defaults(subject, f"nics.{place}", nic, ("count", "ports"))
    for place, hba in enumerate(profile.hbas):
        yield from _defaults(subject, f"hbas.{place}", hba, ("count",))


def _defaults(
    subject: str, where: str, said: Written, names: tuple[str, ...]
) -> Iterator[Assumed]:
    why = Message("the default of a design's field")
    for name in names:
        if name not in said.model_fields_set:
            yield Assumed(subject, f"{where}.{name}", _written(getattr(said, name)), why, _OWN)


def _written(value: object) -> float | str:
    """Return a default as it is written in a design."""
    if isinstance(value, bool):
        return "true" if value else "false"
    return value if isinstance(value, int | float) else str(value)
