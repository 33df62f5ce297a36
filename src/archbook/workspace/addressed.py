"""A plan of networks that shows itself."""

from collections.abc import Iterable
from dataclasses import dataclass
from ipaddress import IPv4Network, IPv6Network, ip_network
from typing import TYPE_CHECKING, Any

from archbook.addressing import edits
from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.edit import Edit
from archbook.model.network_plan import NetworkPlan
from archbook.report.addresses import HEADER, addresses_document, host_rows, hosts_csv
from archbook.report.addresses_tables import addresses_html, addresses_table, addresses_working
from archbook.workspace.shown import ShowsItself

if TYPE_CHECKING:
    import pandas as pd


@dataclass(frozen=True, slots=True, repr=False)
class Addressed(ShowsItself):
    """VLANs, subnets, addresses and ports.

    Attributes:
        plan: Networks with their subnets and addresses.
        blueprint: What stands where.
        language: ``en`` or ``ko``.
    """

    plan: NetworkPlan
    blueprint: Blueprint
    language: str = "en"

    def document(self) -> dict[str, Any]:
        """Return the plan as the JSON document ``addresses/v1``."""
        return addresses_document(self.plan, self.blueprint, self.language)

    def frame(self) -> "pd.DataFrame":
        """Return one row for each host on each network, as a pandas `DataFrame`."""
        import pandas as pd  # noqa: PLC0415 - pandas only on demand

        return pd.DataFrame(host_rows(self.plan, self.blueprint), columns=list(HEADER))

    def csv(self) -> str:
        """Return the address of each host on each network as CSV."""
        return hosts_csv(self.plan, self.blueprint, self.language)

    def working(self) -> str:
        """Return how many addresses each network needs, with formula, inputs and source."""
        return addresses_working(self.plan, self.blueprint, self.language)

    def edits(self) -> tuple[Edit, ...]:
        """Return the edits that write VLANs, subnets and virtual IPs into the design."""
        return tuple(edits(self.blueprint.design, self.plan))

    def html(self) -> str:
        """Return the plan as HTML tables."""
        return addresses_html(self.plan, self.language)

    def __str__(self) -> str:
        """Return the plan as text tables."""
        return addresses_table(self.plan, self.language)

    __repr__ = __str__


def subnets_of(texts: Iterable[str]) -> tuple[IPv4Network | IPv6Network, ...]:
    """Return the networks that *texts* write.

    Raises:
        InputError: One is no network, as 10.0.0.0/16 is one.
    """
    return tuple(map(_subnet, texts))


def _subnet(text: str) -> IPv4Network | IPv6Network:
    try:
        return ip_network(text)
    except ValueError:
        said = "'{text}' is no network: write its first address and prefix, as 10.0.0.0/16"
        raise InputError(Message(said, {"text": text})) from None
