"""Which servers may be chosen together, and how many there are of each."""

from archbook.model.choice import Use
from archbook.optimise.classes import of_pool
from archbook.optimise.columns import Model
from archbook.optimise.program import total


def limit_kinds(model: Model) -> None:
    """Hold what there is of each server, kinds and CPU models of a pool, and bans."""
    _limit_supply(model)
    for ban in model.question.bans:
        kinds = {kind: _of_kind(model, kind) for kind in ban}
        if all(kinds.values()):
            _ban(model, list(kinds.values()))
    for pool in model.question.task.pools:
        places = of_pool(model.question.found, pool)
        if pool.kinds is not None and pool.kinds > 1:
            model.program.at_most(total(model.used(place) for place in places), pool.kinds)
        if pool.one_cpu and "one_cpu" not in model.question.without:
            _one_cpu(model, places)


def _of_kind(model: Model, kind: tuple[str, Use]) -> list[int]:
    found = enumerate(model.question.found)
    return [place for place, one in found if (one.choice.name, one.use) == kind]


def _limit_supply(model: Model) -> None:
    if "at_most" in model.question.without:
        return
    for choice in model.question.task.servers:
        if choice.at_most is not None:
            found = enumerate(model.question.found)
            columns = [model.hosts[place] for place, one in found if one.choice == choice]
            model.program.at_most(total(columns), choice.at_most, "at_most")


def _ban(model: Model, kinds: list[list[int]]) -> None:
    """Keep a set of kinds from being used together; a kind may be used in several pools."""
    any_of = []
    for places in kinds:
        if len(places) == 1:
            any_of.append(model.used(places[0]))
            continue
        column = model.program.column(1)
        for place in places:
            model.program.at_least({column: 1, model.used(place): -1}, 0)
        any_of.append(column)
    model.program.at_most(total(any_of), len(kinds) - 1)


def _one_cpu(model: Model, places: list[int]) -> None:
    """Let only one of the CPU models be used that are stated; unstated ones are not judged."""
    models: dict[str, list[int]] = {}
    for place in places:
        if cpu := model.question.found[place].choice.profile.cpu:
            models.setdefault(cpu, []).append(place)
    if len(models) > 1:
        columns = []
        for found in models.values():
            column = model.program.column(1)
            for place in found:
                model.program.at_least({column: 1, model.used(place): -1}, 0)
            columns.append(column)
        model.program.at_most(total(columns), 1, "one_cpu")
