"""The set of services of a use case."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit, SetField
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.additions import adding
from archbook.rules.api import rule
from archbook.rules.lifetimes import timeline


@rule(
    "services.use-case-complete",
    severity=Severity.INFO,
    cites=(
        Citation("archbook", "Use cases"),
        Citation("governance-starter-kit", "Services of the kit"),
    ),
    applies=lambda blueprint: blueprint.design.use_case is not None,
)
def use_case_complete(blueprint: Blueprint) -> Iterator[Hit]:
    """A design that names its use case has every service of it.

    Why:
        A use case is a set that belongs together, as Kubernetes on instances expects load
        balancers, DNS names and keys. Who reads the design takes the name for the whole set.
    How:
        Services that the catalog's use case has, that the design's release has too and the
        design has not.
    Cure:
        Add them, or name no use case.

    Fails:
        use_case: kubernetes-in-virt

    Passes:
        use_case: starter
    """
    entry = blueprint.facts.use_case(blueprint.design.use_case or "")
    now = timeline(blueprint)
    missing = tuple(
        name
        for name in entry.services
        if not blueprint.has(name) and now.has(blueprint.facts.service(name))
    )
    if missing:
        values: dict[str, Value] = {
            "title": entry.title,
            "names": tuple(blueprint.facts.service(name).name for name in missing),
        }
        yield Hit(
            "cloud",
            Message("the design names the use case '{title}' and lacks {names} of it", values),
            {"missing": ", ".join(missing), "services": len(entry.services)},
            tuple(_cures(blueprint, missing)),
        )


def _cures(blueprint: Blueprint, missing: tuple[str, ...]) -> Iterator[tuple[Edit, ...]]:
    yield adding(blueprint, *missing)
    yield (SetField(field="use_case", value=None),)
