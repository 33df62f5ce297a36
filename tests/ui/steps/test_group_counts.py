"""Counts in the step of hosts: groups come by their role and go by their button."""

from tests.ui.bench import Bench

from archbook.ui.steps.hosts import Hosts


def test_a_group_is_added_by_its_role_and_removed_by_its_button() -> None:
    bench = Bench(Hosts)
    bench.find("Add group").value = "network"
    added = bench.session.design.host_groups[-1]
    assert (added.name, added.roles, added.count) == ("network", ("network",), 1)
    assert bench.find("Add group").value == ""
    bench.find("network").value = 3
    bench.find("Add group").value = "network"
    assert bench.session.design.host_groups[-1].name == "network-2"
    bench.press("Remove group network-2")
    assert [group.name for group in bench.session.design.host_groups] == ["ctl", "cmp", "network"]
    assert bench.find("network").value == 3
