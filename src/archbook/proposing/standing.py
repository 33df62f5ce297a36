"""Where groups of few hosts stand when there are many racks."""

from collections.abc import Iterable, Iterator

from archbook.model.host_group import HostGroup


def standing(groups: Iterable[HostGroup], racks: tuple[str, ...]) -> Iterator[HostGroup]:
    """Give each group that is smaller than the racks are many racks after those of the last one.

    Left to themselves, all small groups would begin at the first rack and fill it before others.
    """
    begin = 0
    for group in groups:
        if group.count >= len(racks):
            yield group
            continue
        places = [(begin + step) % len(racks) for step in range(group.count)]
        begin = (begin + group.count) % len(racks)
        stated = {name: getattr(group, name) for name in group.model_fields_set}
        yield HostGroup.model_validate(
            {**stated, "racks": tuple(racks[place] for place in sorted(places))}
        )
