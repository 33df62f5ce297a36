"""In which year hosts are bought."""

from collections.abc import Callable

from archbook.catalog.library import Catalog
from archbook.model.ask import Ask
from archbook.model.design import Design
from archbook.model.workload import Workload
from archbook.proposing.assemble import assembled
from archbook.proposing.phases import at_the_end, phased

Asking = Callable[..., Ask]
COUNTS = {"ctl": 3, "net": 3, "cmp": 12, "osd": 4, "mon": 2}


def bought(design: Design) -> dict[str, tuple[int, ...]]:
    return {group.name: group.bought for group in design.host_groups if group.bought}


def growing(asking: Asking, facts: Catalog) -> tuple[Ask, Design]:
    flavor = Workload(vcpus=4, ram_gib=16, instances=300, growth_percent=10)
    ask = asking(workload=(flavor,), years=3)
    return ask, assembled(ask, facts, COUNTS, 1)


def test_hosts_are_bought_as_the_years_need_them(asking: Asking, facts: Catalog) -> None:
    ask, design = growing(asking, facts)
    ends = {1: COUNTS | {"cmp": 7}, 2: COUNTS | {"cmp": 9}}
    assert bought(phased(ask, design, ends.__getitem__)) == {"cmp": (7, 2, 3)}


def test_none_is_sold_and_none_is_bought_beyond_what_there_is(
    asking: Asking, facts: Catalog
) -> None:
    ask, design = growing(asking, facts)
    ends = {1: COUNTS | {"cmp": 9}, 2: COUNTS | {"cmp": 7, "osd": 99}}
    assert bought(phased(ask, design, ends.__getitem__)) == {"cmp": (9, 0, 3)}


def test_what_does_not_grow_is_bought_at_once(asking: Asking, facts: Catalog) -> None:
    ask = asking(years=3)
    design = assembled(ask, facts, COUNTS, 1)
    assert phased(ask, design, lambda _: COUNTS) is design
    assert at_the_end(ask, design) is design


def test_the_last_year_has_grown_three_times(asking: Asking, facts: Catalog) -> None:
    ask, design = growing(asking, facts)
    (last,) = at_the_end(ask, design).workload
    assert last.instances == 400  # 300 * 1.331 is 399.3
