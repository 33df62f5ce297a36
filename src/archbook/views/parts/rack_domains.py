"""What racks share, and would lose together: room, power feed, switches and site."""

from collections.abc import Container, Iterator, Sequence

from archbook.i18n import Message, mark
from archbook.model.blueprint import Blueprint
from archbook.model.scene import Words

_SHARED: tuple[tuple[str, str, str], ...] = (
    ("room", mark("room {name}"), mark("{count} rooms")),
    ("power_feed", mark("feed {name}"), mark("{count} feeds")),
    ("switch_pair", mark("switches {name}"), mark("{count} switch pairs")),
    ("site", mark("site {name}"), mark("{count} sites")),
)
"""What racks share with others, how one is named, and how several are counted."""


def shared(
    blueprint: Blueprint, names: Sequence[str], said: Container[str], *, whole: bool = False
) -> Iterator[tuple[str, Words]]:
    """Yield what racks share, as the room, or of how many of it they are.

    Args:
        blueprint: Where they stand.
        names: The racks.
        said: What has been said already.
        whole: Only what all of them share.
    """
    stated = [rack for name in names if (rack := blueprint.design.racks.get(name))]
    for attribute, one, several in _SHARED:
        found = {getattr(rack, attribute) for rack in stated}
        named = found - {None}
        if attribute in said or not named or (whole and len(found) > 1):
            continue
        if len(named) == 1:
            yield attribute, Message(one, {"name": named.pop()})
        else:
            yield attribute, Message(several, {"count": len(named)})
