"""The bill of materials: machines, their parts, the site, spare parts, licences and support."""

from archbook.bom.assumed import assumed
from archbook.bom.licences import licences
from archbook.bom.servers import machines, parts
from archbook.bom.site import site_lines
from archbook.bom.spares import spares
from archbook.bom.support import support
from archbook.bom.totals import totals
from archbook.bom.unsaid import unsaid
from archbook.model.bill import BillOfMaterials
from archbook.model.blueprint import Blueprint
from archbook.physical import site


def bill(blueprint: Blueprint) -> BillOfMaterials:
    """Return what to buy.

    A figure that neither the design nor the catalog gives is None, and counted as unknown in the
    totals; it is never taken as zero.
    """
    design = blueprint.design
    hosts = tuple(machines(blueprint))
    place = site(blueprint)
    in_use = (*hosts, *parts(blueprint), *site_lines(place, blueprint))
    lines = (
        *in_use,
        *spares(in_use, design.purchase),
        *licences(blueprint, place),
        *support(hosts, design.purchase),
    )
    return BillOfMaterials(
        design=design.name,
        revision=design.revision,
        lines=lines,
        totals=totals(hosts),
        years=design.purchase.years,
        unsaid=unsaid(blueprint, place, lines),
        assumed=(*assumed(blueprint), *place.assumed),
    )
