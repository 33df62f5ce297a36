"""Part of a step: the leaf and spine fabric."""

from archbook.model.catalog.switch import SwitchRole
from archbook.model.fabric import Fabric
from archbook.session import Results, choices
from archbook.session.choices import Choice
from archbook.ui.desk import Desk
from archbook.ui.forms import Offer, SectionForm
from archbook.ui.offers import offers_of


def fabric(desk: Desk) -> SectionForm:
    """Return the form of the fabric; each switch is chosen from those that are fit for it."""
    offers: dict[str, Offer] = {
        "leaf": _switches(desk, "leaf"),
        "spine": _switches(desk, "spine"),
        "out_of_band": _switches(desk, "out-of-band"),
    }
    return SectionForm(desk, "fabric", Fabric, offers=offers)


def _switches(desk: Desk, role: SwitchRole) -> Offer:
    def fit(results: Results) -> tuple[Choice, ...]:
        return choices.switches(results, role)

    return offers_of(desk, fit)
