"""How an edit makes a new design out of an old one."""

from pydantic import ValidationError

from archbook.errors import EditError, place
from archbook.i18n import Message, Value, mark
from archbook.model.design import Design
from archbook.model.host_group import HostGroup
from archbook.model.refused import explained


def with_fields(design: Design, **changes: object) -> Design:
    """Change top-level fields; a None takes the field back to its default."""
    kept = {name: value for name, value in changes.items() if value is not None}
    stated = {name: getattr(design, name) for name in design.model_fields_set}
    for name, value in changes.items():
        if value is None:
            stated.pop(name, None)
    fresh = Design.model_construct(**(stated | kept))
    return validated(fresh.model_dump_json(by_alias=True, exclude_unset=True))


def validated(text: str) -> Design:
    """Return the design that *text* (JSON) holds.

    Raises:
        EditError: It is not usable; the first thing that is wrong is named with its place.
    """
    try:
        return Design.model_validate_json(text)
    except ValidationError as error:
        first = error.errors()[0]
        where = place(first["loc"]) if first["loc"] else ""
        values: dict[str, Value] = {"where": where, "why": explained(first)}
        template = "{where}: {why}" if where else "the edit makes the design unusable: {why}"
        raise EditError(Message(template, values)) from None


def with_group(design: Design, group: HostGroup, **changes: object) -> Design:
    """Change fields of one group; an empty tuple takes the field back to its default."""
    stated = {name: getattr(group, name) for name in group.model_fields_set} | changes
    stated = {name: value for name, value in stated.items() if value != ()}
    changed = HostGroup.model_construct(**stated)
    return with_fields(
        design,
        host_groups=tuple(changed if other is group else other for other in design.host_groups),
    )


def group_of(design: Design, name: str) -> HostGroup:
    """Return the host group of that name.

    Raises:
        EditError: The design has none.
    """
    group = design.group(name)
    if group is None:
        raise missing(mark("host group"), name)
    return group


def missing(kind: str, name: str) -> EditError:
    """Return the error that says that the design lacks something."""
    return EditError(
        Message("the design has no {kind} '{name}'", {"kind": Message(kind), "name": name})
    )
