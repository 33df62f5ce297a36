"""The shapes of the JSON documents, one file a document; their JSON Schemas are made of them."""

from typing import Any

from pydantic import BaseModel, TypeAdapter

from archbook.errors import UnknownNameError
from archbook.model.catalog.facts import KINDS, singular
from archbook.model.design import Design
from archbook.model.edit import Edit
from archbook.model.prices import PriceList
from archbook.model.public_prices import PublicPrices
from archbook.report.documents.addresses import AddressesDocument
from archbook.report.documents.bill import BillDocument
from archbook.report.documents.catalog import CatalogDocument
from archbook.report.documents.conversion import ConversionDocument
from archbook.report.documents.cost import CostDocument
from archbook.report.documents.difference import DifferenceDocument
from archbook.report.documents.facts import FactsDocument
from archbook.report.documents.findings import FindingsDocument
from archbook.report.documents.imported import ImportDocument
from archbook.report.documents.optimise import OptimiseDocument
from archbook.report.documents.plan import PlanDocument
from archbook.report.documents.platforms import PlatformsDocument
from archbook.report.documents.preparation import PreparationDocument
from archbook.report.documents.proposal import ProposalDocument
from archbook.report.documents.racks import RacksDocument
from archbook.report.documents.sensitivity import SensitivityDocument
from archbook.report.documents.size import SizeDocument
from archbook.report.documents.upgrade import UpgradeDocument
from archbook.report.documents.workload import WorkloadDocument

__all__ = ["SCHEMAS", "schema_of"]

_SHAPES: dict[str, Any] = {
    "addresses": AddressesDocument,
    "bom": BillDocument,
    "catalog": CatalogDocument,
    "conversion": ConversionDocument,
    "cost": CostDocument,
    "design": Design,
    "diff": DifferenceDocument,
    "edit": Edit,
    "facts": FactsDocument,
    "findings": FindingsDocument,
    "import": ImportDocument,
    "optimise": OptimiseDocument,
    "plan": PlanDocument,
    "platforms": PlatformsDocument,
    "preparation": PreparationDocument,
    "prices": PriceList,
    "proposal": ProposalDocument,
    "public-prices": PublicPrices,
    "racks": RacksDocument,
    "sensitivity": SensitivityDocument,
    "size": SizeDocument,
    "upgrade": UpgradeDocument,
    "workload": WorkloadDocument,
    **{singular(kind, "-"): model for kind, model in KINDS.items()},
}

_ENTRIES = frozenset(singular(kind, "-") for kind in KINDS)

SCHEMAS = tuple(_SHAPES)
"""Names of the documents that have a schema: results, designs and each kind of catalog entry."""


def schema_of(name: str) -> dict[str, Any]:
    """Return the JSON Schema of a document.

    Raises:
        UnknownNameError: No such document; the nearest one is named.
    """
    if name not in _SHAPES:
        raise UnknownNameError("schema", name, SCHEMAS)
    shape = _SHAPES[name]
    if isinstance(shape, type) and issubclass(shape, BaseModel):
        made = shape.model_json_schema()
        if name in _ENTRIES:
            made["properties"]["schema"]["const"] = f"{name}/v1"
    else:
        made = TypeAdapter(shape).json_schema()
    return {"$schema": "https://json-schema.org/draft/2020-12/schema"} | made
