"""Servers that can be bought: a file like a design's ``hardware``, with what each costs."""

from typing import Literal

from pydantic import Field

from archbook.errors import Fault, FaultyFileError
from archbook.i18n import Message
from archbook.marked import read
from archbook.marked.tree import line_of
from archbook.model.choice import ServerChoice
from archbook.model.hardware import HardwareProfile
from archbook.model.written import Count, Line, Name, Positive, Written

_OF_AN_OFFER = frozenset({"cost", "height_u", "at_most", "uses"})


class ServerOffer(HardwareProfile):
    """A server that can be bought: a hardware profile, and what only an offer says."""

    cost: Positive | None = Field(None, description="What one costs. None: not known.")
    height_u: Positive | None = Field(
        None, description="Height in rack units. None: what its server type says."
    )
    at_most: Count | None = Field(None, description="How many there are. None: any number.")
    uses: tuple[Literal["compute", "storage", "converged", "control"], ...] = Field(
        (), description="What it may be chosen for. None: computes and storage."
    )


class ServersFile(Written):
    """Servers by name, and the currency of all costs."""

    currency: Line = Field("", description="Currency of the costs, as EUR.")
    hardware: dict[Name, ServerOffer] = Field(min_length=1)


def server_choices(content: bytes | str, path: str) -> tuple[tuple[ServerChoice, ...], str]:
    """Return the servers in a file, and the currency of their costs.

    Raises:
        FaultyFileError: It cannot be used; every fault is named with its line.
    """
    found = read(content, ServersFile, path)
    servers = tuple(_choice(name, one) for name, one in found.value.hardware.items())
    if any(one.cost is not None for one in servers) and not found.value.currency.strip():
        where = ("hardware",)
        text = "costs are stated and no currency is: add `currency`, as EUR"
        raise FaultyFileError([Fault(where, Message(text), line_of(found.tree, where))], path)
    return servers, found.value.currency.strip()


def _choice(name: str, offer: ServerOffer) -> ServerChoice:
    stated = {field: getattr(offer, field) for field in offer.model_fields_set - _OF_AN_OFFER}
    profile = HardwareProfile.model_validate(stated)
    return ServerChoice(
        name,
        profile,
        offer.cost,
        offer.height_u,
        profile.typical_w,
        offer.at_most,
        offer.uses,
    )
