"""Services that the design's deployer can deploy no more."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import ActiveService
from archbook.model.catalog.deployer import DeployerEntry
from archbook.model.catalog.release import spelled
from archbook.model.upgrade import Change, What
from archbook.plan.timeline import Timeline
from archbook.rules.lifetimes import can_deploy, timeline
from archbook.upgrade.move import Move, present


def cannot(move: Move) -> Iterator[Change]:
    """Yield a change for each service that the deployer could install and cannot any more."""
    if not move.end.design.deployer:
        yield from _by_nobody(move)
        return
    deployer = move.end.facts.deployer(move.end.design.deployer)
    if move.now.over(deployer.covers_until):
        yield _at_its_end(move, deployer)
        return
    for name, active in present(move.end).items():
        span = deployer.deploys.get(name)
        ended = span is not None and span.until is not None and move.now.over(span.until)
        if ended and _could(move, active, deployer):
            yield _cannot(move, deployer, active)


def _could(move: Move, active: ActiveService, *deployers: DeployerEntry) -> bool:
    """Tell whether it is news that none of *deployers* installs the service any more.

    What has a tool of its own, as Ceph, is no news where it was so at the start already.
    """
    begin = timeline(move.start)
    if move.opening and not active.entry.outside:
        return True
    return any(_can(one, active.id, begin) for one in deployers)


def _by_nobody(move: Move) -> Iterator[Change]:
    """Yield a change for each service that no deployer of the catalog can install any more."""
    facts = move.end.facts
    every = tuple(map(facts.deployer, facts.ids("deployers")))
    for name, active in present(move.end).items():
        knew = [one for one in every if name in one.deploys]
        over = all(move.now.over(_end(one, name)) for one in knew)
        if active.chosen and knew and over and _could(move, active, *knew):
            yield _last_of(move, active, knew)


def _can(deployer: DeployerEntry, service: str, now: Timeline) -> bool:
    """Tell whether *deployer* is still there and can install *service*."""
    return not now.over(deployer.covers_until) and can_deploy(deployer, service, now)


def _last_of(move: Move, active: ActiveService, knew: list[DeployerEntry]) -> Change:
    """Say which deployers could install the service last."""
    facts = move.end.facts
    ends = [(facts.release(end), one) for one in knew if (end := _end(one, active.id))]
    until = max((release for release, _ in ends), key=lambda release: release.order)
    last = [one for release, one in ends if release == until]
    values: dict[str, Value] = {
        "service": active.entry.name,
        "deployers": tuple(one.name for one in last),
        "until": spelled(until.id),
    }
    text = Message(
        "no deployer that the catalog knows deploys {service} any more; {deployers} did, up to "
        "{until}",
        values,
    )
    if active.entry.advice:
        text = Message("{text}. {advice}", {"text": text, "advice": active.entry.advice})
    return Change(
        What.DEPLOYER_CANNOT,
        f"service/{active.id}",
        move.now.after(until.id) or move.end.release,
        text,
        last[0].deploys[active.id].source or last[0].source_of("deploys"),
        instead=active.entry.replaced_by,
    )


def _end(deployer: DeployerEntry, service: str) -> str | None:
    """Return the last release in which *deployer* can install *service*; None: it still can."""
    return deployer.deploys[service].until or deployer.covers_until


def _at_its_end(move: Move, deployer: DeployerEntry) -> Change:
    values: dict[str, Value] = {
        "deployer": deployer.name,
        "until": spelled(deployer.covers_until or ""),
        "release": spelled(move.end.release.id),
    }
    return Change(
        What.DEPLOYER_CANNOT,
        "cloud",
        move.since(lambda blueprint: timeline(blueprint).over(deployer.covers_until)),
        Message(
            "{deployer} deploys no release after {until}, so it cannot deploy {release}", values
        ),
        deployer.source_of("covers_until"),
    )


def _cannot(move: Move, deployer: DeployerEntry, active: ActiveService) -> Change:
    span = deployer.deploys[active.id]
    values: dict[str, Value] = {
        "deployer": deployer.name,
        "service": active.entry.name,
        "until": spelled(span.until or ""),
        "why": span.why or "",
    }
    text = Message("{deployer} deploys {service} no more: {until} was the last release", values)
    if span.why:
        text = Message(
            "{deployer} deploys {service} no more: {until} was the last release ({why})", values
        )
    after = move.now.after(span.until or "")
    return Change(
        What.DEPLOYER_CANNOT,
        f"service/{active.id}",
        after or move.end.release,
        text,
        span.source or deployer.source_of("deploys"),
        instead=active.entry.replaced_by,
    )
