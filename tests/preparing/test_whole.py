"""Which hosts are prepared, and what is not known of them."""

from collections.abc import Callable

import pytest

from archbook.errors import UnknownNameError
from archbook.model.preparation import Preparation
from archbook.preparing import every_host, host_called

Prepare = Callable[..., Preparation]


def _names(made: Preparation) -> list[str]:
    return [one.name for one in every_host(made)]


def test_all_hosts_or_those_of_a_group_or_one(prepare: Prepare) -> None:
    assert len(_names(prepare())) == 12
    assert _names(prepare(group="ctl")) == ["ctl-01", "ctl-02", "ctl-03"]
    assert _names(prepare(host="cmp-04")) == ["cmp-04"]


def test_an_unknown_name_names_the_nearest(prepare: Prepare) -> None:
    with pytest.raises(UnknownNameError, match="did you mean 'cmp'"):
        prepare(group="cmpp")
    with pytest.raises(UnknownNameError, match=r"did you mean 'cmp-0\d'"):
        prepare(host="cmp-07")
    with pytest.raises(UnknownNameError, match="no host is called 'cmp-01'"):
        host_called(prepare(group="ctl"), "cmp-01")


def test_machines_that_users_have_to_themselves_are_not_prepared(prepare: Prepare) -> None:
    groups = [
        {"name": "ctl", "roles": ["control", "network"], "count": 3},
        {"name": "own", "roles": ["bare_metal"], "count": 4},
    ]
    assert _names(prepare(host_groups=groups)) == ["ctl-01", "ctl-02", "ctl-03"]


def test_steps_come_in_the_order_they_are_done(prepare: Prepare) -> None:
    for host in every_host(prepare()):
        assert [one.id for one in host.steps][:6] == [
            *("host-name", "network", "names", "packages", "time", "access"),
        ]  # fmt: skip


def test_every_step_says_why_and_by_a_source_that_exists(prepare: Prepare) -> None:
    made = prepare()
    for host in every_host(made):
        for step in host.steps:
            assert str(step.why)
            assert step.citations
            for citation in step.citations:
                assert made.blueprint.facts.source(citation.source).url


def test_what_is_not_known_is_said(prepare: Prepare) -> None:
    said = "\n".join(
        str(one)
        for one in prepare(
            deployer=None,
            physnets=[{"name": "physnet1"}],
            host_groups=[{"name": "c_t", "roles": ["control", "network", "compute"], "count": 1}],
        ).open
    )
    for part in (
        "names no deployer", "no host has the role deployment",
        "hosts of group c_t cannot be called so: c_t-01", "physical network physnet1",
    ):  # fmt: skip
        assert part in said


def test_a_system_that_does_not_fit_is_said_first(prepare: Prepare) -> None:
    assert str(prepare(operating_system="rocky-linux-9").open[0]).startswith("Kolla-Ansible does")
