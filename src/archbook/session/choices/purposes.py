"""What a cloud is for: deployment models, service models, and what platforms are weighed by."""

from typing import get_args

from archbook.model.catalog.platform import CRITERIA, Criterion
from archbook.model.design import Design
from archbook.model.purpose import ServiceModel
from archbook.report.platforms import CRITERION_NAMES
from archbook.session.choices.choice import Choice
from archbook.session.results import Results

_CONCEPTS: dict[Criterion, str] = {"vendor_lock_in": "vendor-independence"}
"""Criterion → the concept that explains it, where the two are not called alike."""


def deployment_models(results: Results) -> tuple[Choice, ...]:
    """Return who a cloud can be for."""
    names = get_args(Design.model_fields["deployment_model"].annotation)
    now = results.workspace.design.deployment_model
    return tuple(_concept(results, name, deployment_concept(name), name == now) for name in names)


def deployment_concept(model: str) -> str:
    """Return the concept of a deployment model."""
    return f"{model}-cloud"


def service_models(results: Results) -> tuple[Choice, ...]:
    """Return what a cloud can give to its users."""
    now = results.workspace.design.purpose.service_models
    return tuple(_concept(results, name, name, name in now) for name in get_args(ServiceModel))


def criteria(results: Results) -> tuple[Choice, ...]:
    """Return what platforms are weighed by; each heading says which way is better."""
    concept = results.workspace.catalog.concept
    return tuple(
        Choice(
            one,
            CRITERION_NAMES[one],
            note=concept(_CONCEPTS.get(one, one.replace("_", "-"))).explains,
        )
        for one in CRITERIA
    )


def _concept(results: Results, value: str, concept: str, taken: bool) -> Choice:  # noqa: FBT001 - a mark
    entry = results.workspace.catalog.concept(concept)
    return Choice(value, entry.title, taken=taken, note=entry.explains)
