"""A bill of materials as a document of CycloneDX 1.6."""

import json
from typing import TYPE_CHECKING, Any
from uuid import NAMESPACE_URL, uuid5

from archbook.errors import MissingProgramError, OutputError
from archbook.i18n import Message
from archbook.model.bill import BillOfMaterials
from archbook.model.blueprint import Blueprint

if TYPE_CHECKING:
    from cyclonedx.model.bom import Bom


def cyclonedx_json(bill: BillOfMaterials, blueprint: Blueprint) -> str:
    """Return the hardware as devices and the services as applications.

    The same bill gives the same document: its serial number is reckoned from its content, and it
    has no time of making.

    Raises:
        MissingProgramError: cyclonedx-python-lib is not there.
    """
    try:
        from cyclonedx.output.json import JsonV1Dot6  # noqa: PLC0415 - an optional package
    except ImportError:
        text = "cyclonedx-python-lib is not there: pip install 'archbook[sizing]'"
        raise MissingProgramError(Message(text)) from None
    document = json.loads(JsonV1Dot6(_bom(bill, blueprint)).output_as_string())
    del document["metadata"]["timestamp"], document["serialNumber"]
    named = {"serialNumber": f"urn:uuid:{uuid5(NAMESPACE_URL, _text(document))}"} | document
    return _valid(_text(named))


def _bom(bill: BillOfMaterials, blueprint: Blueprint) -> "Bom":
    from cyclonedx.model.bom import Bom, BomMetaData  # noqa: PLC0415 - an optional package
    from cyclonedx.model.component import Component, ComponentType  # noqa: PLC0415 - the same

    from archbook.formats.cyclonedx.components import (  # noqa: PLC0415 - it needs the package
        applications,
        contracts,
        devices,
    )

    cloud = Component(
        name=bill.design,
        version=bill.revision,
        type=ComponentType.PLATFORM,
        bom_ref=f"design/{bill.design}",
        properties=contracts(bill.lines),
    )
    inside = [*devices(bill.lines, blueprint), *applications(blueprint)]
    bom = Bom(components=inside, metadata=BomMetaData(component=cloud))
    bom.register_dependency(cloud, inside)
    return bom


def _text(document: dict[str, Any]) -> str:
    """Return JSON in which every sign beyond ASCII is escaped, direction marks among them."""
    return json.dumps(document, indent=2) + "\n"


def _valid(text: str) -> str:
    """Return *text*, which its own library has found to follow the schema of CycloneDX 1.6."""
    from cyclonedx.schema import SchemaVersion  # noqa: PLC0415 - an optional package
    from cyclonedx.validation.json import JsonStrictValidator  # noqa: PLC0415 - the same

    if error := JsonStrictValidator(SchemaVersion.V1_6).validate_str(text):
        why = str(getattr(error.data, "message", error))
        raise OutputError(Message("no CycloneDX document can be made: {why}", {"why": why}))
    return text
