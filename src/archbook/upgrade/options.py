"""Values of options that the target lacks, and defaults that changed."""

from collections.abc import Callable, Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.upgrade import Change, What
from archbook.rules.lifetimes import Misplaced, explained, misplaced
from archbook.upgrade.move import Move


def gone(move: Move) -> Iterator[Change]:
    """Yield a change for each value in use that the last release does not have."""
    for name in move.end.facts.ids("options"):
        option = move.end.facts.option(name)
        for value, groups in _in_use(move.end, name).items():
            found = misplaced(move.end, name, value)
            if (
                found
                and found.removed
                and (move.opening or not misplaced(move.start, name, value))
            ):
                yield Change(
                    What.OPTION_GONE,
                    f"option/{name}",
                    move.end.facts.release(found.release),
                    explained(
                        found, Message("{title}:", {"title": option.title}), move.end.release.id
                    ),
                    found.choice.source or option.source_of("choices"),
                    instead=_instead(found),
                    groups=groups,
                )


def _in_use(blueprint: Blueprint, option: str) -> dict[str, tuple[str, ...]]:
    """Return the values in use, each with the host groups that state it for themselves."""
    found: dict[str, tuple[str, ...]] = dict.fromkeys(blueprint.option(option), ())
    if option == "hypervisor":
        for group in blueprint.design.host_groups:
            for value in group.hypervisors:
                found[value] = (*found.get(value, ()), group.name)
    return found


def _instead(found: Misplaced) -> tuple[str, ...]:
    return (found.choice.replaced_by,) if found.choice.replaced_by else ()


def defaults(move: Move) -> Iterator[Change]:
    """Yield a change for each option that the design leaves to a default, and that changes."""
    for name, after in move.end.options.items():
        before = move.start.options[name]
        if before.values != after.values and not after.stated:
            yield Change(
                What.DEFAULT_CHANGED,
                f"option/{name}",
                move.since(_is(name, after.values)),
                _changes(move, name, before.values),
                after.reason.source,
                instead=after.values,
            )


def _is(name: str, values: tuple[str, ...]) -> Callable[[Blueprint], bool]:
    return lambda blueprint: blueprint.option(name) == values


def _changes(move: Move, name: str, before: tuple[str, ...]) -> Message:
    option = move.end.facts.option(name)
    why = next(one.why for one in option.default if move.now.holds(one.since, one.until))
    values: dict[str, Value] = {
        "option": name,
        "before": before,
        "after": move.end.option(name),
        "why": why,
    }
    text = Message(
        "the design does not say {option}, and its default changes from {before} to {after}: "
        "{why}",
        values,
    )
    if not before or any(misplaced(move.end, name, value) for value in before):
        return text
    return Message("{text}. To keep {before}, state it in the design", values | {"text": text})
