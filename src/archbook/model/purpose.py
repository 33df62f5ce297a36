"""Why the cloud is built, and what else it was weighed against."""

from typing import Annotated, Literal

from pydantic import Field

from archbook.model.written import Id, Written

ServiceModel = Literal["iaas", "paas", "saas", "daas"]

Weight = Annotated[float, Field(ge=0, le=100)]


class Purpose(Written):
    """What the cloud gives to its users, and how platforms were weighed for it."""

    service_models: tuple[ServiceModel, ...] = Field(
        ("iaas",), description="What the cloud gives to its users."
    )
    weights: dict[Id, Weight] = Field(
        default_factory=dict,
        description="Criterion of the platform scorecard → how much it weighs. Not said: 1.",
    )
