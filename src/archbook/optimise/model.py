"""The linear program of a question: hosts are counted by class, and never one by one.

Columns are the hosts of a class, the most of them in one rack or failure domain, whether a class
is used at all, and the instances of a flavor on it. Like hosts are spread evenly over the racks,
the first racks fuller, as the plan of a design spreads them: the first rack holds
``ceil(hosts / racks)`` of each class, its loss is the worst one, and its height the scarcest.
"""

from archbook.model.choice import StoreTask
from archbook.optimise.classes import HostClass, of_pool, of_store
from archbook.optimise.columns import Model
from archbook.optimise.fewest import Fewest
from archbook.optimise.kinds import limit_kinds
from archbook.optimise.learned import Learned
from archbook.optimise.program import total
from archbook.optimise.question import Question
from archbook.optimise.seating import alone, beyond, carry
from archbook.optimise.space import limit_racks


def modelled(question: Question, racks: int | None, fewest: Fewest, learned: Learned) -> Model:
    """Return the program of *question* for so many racks.

    Args:
        question: What is asked.
        racks: Racks that are used; None: not reckoned with.
        fewest: The fewest hosts for each store.
        learned: What answers before have shown.
    """
    model = Model(question, racks, fewest)
    for place, one in enumerate(question.found):
        model.hosts[place] = model.program.column(_most(model, one))
    for pool in question.task.pools:
        carry(model, pool, learned)
        for box in learned.boxes.get(pool.name, ()):
            beyond(model, of_pool(question.found, pool), box)
    for store in question.task.stores:
        _hold(model, store)
    _control(model)
    limit_kinds(model)
    limit_racks(model)
    return model


def _most(model: Model, one: HostClass) -> int:
    """Return so many hosts of a class that more of them are never of use."""
    stored = model.fewest.stored(one, model.racks)
    most = stored.hosts if stored else 0
    if one.use == "control" and model.question.task.control:
        most = model.question.task.control.hosts
    if one.pool and not (one.store and stored is None):
        if one.pool.kinds == 1:
            return max(most, model.fewest.carrying(one, model.racks) or 0)
        most = max(most, alone(model.question, one, model.racks))
    return most


def _hold(model: Model, store: StoreTask) -> None:
    """Hold the data of a store on hosts of one class."""
    places = of_store(model.question.found, store)
    able = []
    for place in places:
        stored = model.fewest.stored(model.question.found[place], model.racks)
        if stored is None:
            model.program.at_most({model.hosts[place]: 1}, 0)
            continue
        used = model.used(place)
        model.program.at_least({model.hosts[place]: 1, used: -stored.hosts}, 0)
        able.append(used)
    model.program.at_least(total(able), 1)
    model.program.at_most(total(able), 1)


def _control(model: Model) -> None:
    control = model.question.task.control
    if control is None:
        return
    places = [p for p, one in enumerate(model.question.found) if one.use == "control"]
    columns = [model.hosts[place] for place in places]
    model.program.at_least(total(columns), control.hosts)
    model.program.at_most(total(model.used(place) for place in places), 1)
