"""A choice of servers as text and as HTML."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.choice import Use
from archbook.model.finding import Finding
from archbook.model.optimum import Aim, Answer, Chosen, Optimum, RunnerUp, Stage, Status
from archbook.optimise.runners_up import LIMITS
from archbook.report.html import table_html
from archbook.report.names import SEVERITIES
from archbook.report.optimise import unit
from archbook.report.table import Cell, Column, Table
from archbook.report.text import table_text

STATUSES: dict[Status, Message] = {
    "proved": Message("proved: no answer is better"),
    "gap": Message("not proved: a better answer may be left"),
    "infeasible": Message("nothing fits"),
    "unknown": Message("time ran out before anything was found"),
}
"""What is known of an outcome."""

USES: dict[Use, Message] = {
    "compute": Message("computes"),
    "storage": Message("storage hosts"),
    "converged": Message("computes with OSDs"),
    "control": Message("controllers"),
}
"""What hosts are for."""

AIMS: dict[Aim, Message] = {
    "cost": Message("cost"),
    "hosts": Message("hosts"),
    "rack_units": Message("rack units"),
    "watts": Message("typical draw"),
}
"""What is made small."""


def optimise_text(
    optimum: Optimum, name: str, problems: tuple[Finding, ...], language: str
) -> str:
    """Return the choice as text tables."""
    return "\n\n".join(table_text(one, language) for one in tables(optimum, name, problems))


def optimise_html(
    optimum: Optimum, name: str, problems: tuple[Finding, ...], language: str
) -> str:
    """Return the choice as HTML tables."""
    return "\n".join(table_html(one, language) for one in tables(optimum, name, problems))


def tables(optimum: Optimum, name: str, problems: tuple[Finding, ...]) -> Iterator[Table]:
    """Yield the answer, what it reached, what binds it, what lost, and what was assumed."""
    if optimum.answer is None:
        yield _conflicts(optimum, name)
    else:
        yield _hosts(optimum, optimum.answer, name)
        yield _reached(optimum, optimum.answer)
    if optimum.binding:
        yield _limits(optimum)
    if optimum.runners_up:
        yield _runners_up(optimum)
    if problems:
        yield _problems(problems)
    if optimum.unknown:
        yield _unknown(optimum)
    if optimum.answer is None and optimum.refused:
        yield refused_table(optimum)
    if optimum.task.assumed:
        yield _assumed(optimum)


def _title(optimum: Optimum, name: str) -> Message:
    values: dict[str, Value] = {"design": name, "status": STATUSES[optimum.status]}
    return Message("Choice of servers for {design}; {status}", values)


def _conflicts(optimum: Optimum, name: str) -> Table:
    rows = tuple((one,) for one in optimum.conflicts)
    return Table(_title(optimum, name), (Column(Message("Why"), share=1),), rows)


def _hosts(optimum: Optimum, answer: Answer, name: str) -> Table:
    columns = (
        Column(Message("Server")),
        Column(Message("For"), share=1),
        Column(Message("Hosts"), number=True),
        Column(Message("Most in a rack"), number=True),
        Column(Message("Cost of one"), number=True),
        Column(Message("Cost"), number=True),
    )
    rows = tuple(_host_row(optimum, one, answer) for one in answer.chosen)
    return Table(_title(optimum, name), columns, rows)


def _host_row(optimum: Optimum, one: Chosen, answer: Answer) -> tuple[Cell, ...]:
    cost = next(choice.cost for choice in optimum.task.servers if choice.name == one.server)
    return (
        one.server,
        _purpose(one, answer),
        one.hosts,
        max(one.racks) if one.racks else "-",
        cost,
        None if cost is None else cost * one.hosts,
    )


def _purpose(one: Chosen, answer: Answer) -> Message:
    use = USES[one.use]
    if one.store:
        scheme = answer.schemes[one.store]
        return Message(
            "{use}: {store}, {scheme}", {"use": use, "store": one.store, "scheme": scheme}
        )
    if one.pool:
        return Message("{use}: aggregate {pool}", {"use": use, "pool": one.pool})
    return use


def _reached(optimum: Optimum, answer: Answer) -> Table:
    columns = (
        Column(Message("Aim"), share=1),
        Column(Message("Reached"), number=True),
        Column(Message("None goes below"), number=True),
        Column(Message("Gap %"), number=True),
    )
    rows = tuple(_reached_row(optimum, stage) for stage in answer.stages)
    return Table("", columns, rows)


def _reached_row(optimum: Optimum, stage: Stage) -> tuple[Cell, ...]:
    gap = stage.gap()
    aim = Message("{aim}, {unit}", {"aim": AIMS[stage.aim], "unit": unit(stage, optimum.task)})
    named = aim if unit(stage, optimum.task) not in {"", "hosts"} else AIMS[stage.aim]
    return named, stage.value, stage.bound, None if gap is None else 100 * gap


def _limits(optimum: Optimum) -> Table:
    columns = (
        Column(Message("Limit"), share=1),
        Column(Message("Would save without it, at least"), number=True),
    )
    rows = tuple((LIMITS[one.limit], one.saves) for one in optimum.binding)
    return Table(Message("What the answer hangs on"), columns, rows)


def _runners_up(optimum: Optimum) -> Table:
    columns = (
        Column(Message("What lost"), share=2),
        Column(Message("Hosts"), share=2),
        Column(Message("More"), number=True),
        Column(Message("Why it lost"), share=2),
    )
    rows = tuple(_runner_row(one) for one in optimum.runners_up)
    return Table(Message("What else there was"), columns, rows)


def _runner_row(one: RunnerUp) -> tuple[Cell, ...]:
    if one.answer is None:
        fits = STATUSES["infeasible"] if one.known else STATUSES["unknown"]
        return one.without, fits, "-", one.why
    hosts = Message(
        "; ".join(f"{{part{place}}}" for place in range(len(one.answer.chosen))),
        {f"part{place}": _counted(each) for place, each in enumerate(one.answer.chosen)},
    )
    return one.without, hosts, one.more, one.why


def _counted(one: Chosen) -> Message:
    values: dict[str, Value] = {"hosts": one.hosts, "server": one.server, "use": USES[one.use]}
    return Message("{hosts} × {server} ({use})", values)


def _unknown(optimum: Optimum) -> Table:
    rows = tuple((one,) for one in optimum.unknown)
    return Table("", (Column(Message("Not known, and not reckoned with"), share=1),), rows)


def refused_table(optimum: Optimum) -> Table:
    """Return the servers that cannot be chosen for a use, and why."""
    columns = (
        Column(Message("Server")),
        Column(Message("Not for")),
        Column(Message("Why"), share=1),
    )
    rows = tuple((one.server, USES[one.use], one.why) for one in optimum.refused)
    return Table(Message("Servers that cannot be chosen"), columns, rows)


def _problems(problems: tuple[Finding, ...]) -> Table:
    columns = (
        Column(Message("Severity")),
        Column(Message("Rule")),
        Column(Message("Finding"), share=1),
    )
    rows = tuple((SEVERITIES[one.severity], one.rule, one.message) for one in problems)
    return Table(Message("New findings of the design with these servers"), columns, rows)


def _assumed(optimum: Optimum) -> Table:
    columns = (
        Column(Message("Default")),
        Column(Message("For")),
        Column(Message("Value"), number=True),
        Column(Message("Why"), share=1),
    )
    rows = tuple(
        (
            one.name,
            one.subject,
            one.value if isinstance(one.value, str) else f"{one.value:g}",
            one.why,
        )
        for one in optimum.task.assumed
    )
    return Table(Message("Not stated by the design, and taken all the same"), columns, rows)
