"""Where small groups stand when there are many racks."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from archbook.model.host_group import HostGroup
from archbook.proposing.standing import standing


@given(st.lists(st.integers(1, 9), min_size=1, max_size=6), st.integers(1, 12))
def test_small_groups_fill_racks_one_after_the_other(counts: list[int], racks: int) -> None:
    groups = [HostGroup(name=f"g{n}", roles=("control",), count=c) for n, c in enumerate(counts)]
    names = tuple(f"r{number}" for number in range(racks))
    placed = list(standing(groups, names))
    assert [one.count for one in placed] == counts
    small = [one for one in placed if one.racks]
    assert all(len(set(one.racks)) == one.count < racks for one in small)
    taken = Counter(rack for one in small for rack in one.racks)
    assert not small or max(taken.values()) - min(taken.get(name, 0) for name in names) <= 1
