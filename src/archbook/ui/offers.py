"""What the session can offer, as a form's dropdown takes it."""

from collections.abc import Callable, Iterable

from archbook.model.design import Design
from archbook.session import Results
from archbook.session.choices import Choice
from archbook.ui.desk import Desk
from archbook.ui.forms import Offer


def offers_of(desk: Desk, choices: Callable[[Results], Iterable[Choice]]) -> Offer:
    """Return what a form's field is chosen from: the words of *choices* with their values."""
    return lambda results: tuple((desk.words(one.label), one.value) for one in choices(results))


def named_in(names: Callable[[Design], Iterable[str]]) -> Offer:
    """Return the parts of the design at hand, by the *names* that it gives them."""
    return lambda results: tuple((name, name) for name in names(results.workspace.design))


GROUPS = named_in(lambda design: (group.name for group in design.host_groups))
HARDWARE = named_in(lambda design: design.hardware)
NETWORKS = named_in(lambda design: (network.name for network in design.networks))
RACKS = named_in(lambda design: design.racks)
