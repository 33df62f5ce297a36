"""Huge pages on the hosts whose instances ask for them."""

from collections.abc import Callable

import pytest

from archbook.model.preparation import HostPreparation, Step

StepOf = Callable[..., Step]
HostOf = Callable[..., HostPreparation]
WORKLOAD = [{"vcpus": 4, "ram_gib": 8, "instances": 10, "huge_pages": True}]


@pytest.mark.parametrize(
    ("system", "last"), [("rocky-linux-10", "grubby"), ("debian-13", "update-grub")]
)
def test_computes_set_pages_aside(step_of: StepOf, system: str, last: str) -> None:
    step = step_of("huge-pages", workload=WORKLOAD, operating_system=system)
    assert step.commands[-1].startswith(last)
    assert "hugepages=$HUGE_PAGES" in "\n".join(step.commands)
    assert [one.name for one in step.variables] == ["HUGE_PAGE_SIZE", "HUGE_PAGES"]
    assert "4 vCPUs / 8 GiB" in str(step.why)


@pytest.mark.parametrize(("name", "workload"), [("ctl-01", WORKLOAD), ("cmp-01", [])])
def test_others_do_not(host_of: HostOf, name: str, workload: list[dict[str, object]]) -> None:
    assert "huge-pages" not in {one.id for one in host_of(name, workload=workload).steps}
