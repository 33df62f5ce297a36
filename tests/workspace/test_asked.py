"""What is asked for by keyword."""

from typing import Any

import pytest

from archbook.errors import InputError
from archbook.model.workload import Workload
from archbook.workspace.asked import Asked, ask_of

ONE: Asked = {"instances": 10, "vcpus": 2, "ram_gib": 4}


def test_one_size_is_a_workload() -> None:
    (general,) = ask_of({**ONE, "disk_gb": 20}, "2026.1").workload
    assert (general.instances, general.vcpus, general.ram_gib, general.disk_gb) == (10, 2, 4, 20)


def test_shares_are_kinds_of_their_own() -> None:
    ask = ask_of({**ONE, "pinned_percent": 50, "gpus": 2}, "2026.1")
    assert [(one.name, one.instances) for one in ask.workload] == [
        ("general", 4),
        ("pinned", 4),
        ("gpu", 2),
    ]


def test_volumes_are_one_kind_or_several() -> None:
    one = ask_of({**ONE, "volumes_tb": 5}, "2026.1").volumes
    several = ask_of({**ONE, "volumes_tb": {"fast": 5, "wide:hdd": 7}}, "2026.1").volumes
    assert [(kind.name, kind.usable_tb) for kind in one] == [("volumes", 5)]
    assert [(kind.name, kind.media) for kind in several] == [("fast", None), ("wide", "hdd")]


def test_a_workload_may_be_given_as_it_stands_in_a_design() -> None:
    flavor = Workload(name="a", vcpus=1, ram_gib=1, instances=1)
    written: Any = {"vcpus": 1, "ram_gib": 1, "instances": 2}
    assert ask_of({"workload": [flavor, written]}, "2026.1").workload[0] == flavor


def test_what_was_not_said_is_not_stated() -> None:
    ask = ask_of(ONE, "2026.1")
    assert "survives" not in ask.model_fields_set
    assert ask.release == "2026.1"


@pytest.mark.parametrize(
    ("asked", "said"),
    [
        ({}, "asks for nothing"),
        ({"instances": 5}, "say also vcpus, ram_gib"),
        ({**ONE, "instances": 0}, "instances"),
        ({**ONE, "instances": -3}, "instances"),
        ({**ONE, "ram_gib": -1}, "ram_gib"),
        ({**ONE, "gpus": 11}, "11 GPUs for 10 instances"),
        ({**ONE, "workload": [{"vcpus": 1, "ram_gib": 1, "instances": 1}]}, "both given"),
        ({**ONE, "volumes_tb": -2}, "volumes.0.usable_tb"),
        ({**ONE, "volumes_tb": {"fast:tape": 2}}, "volumes.0.media"),
        ({**ONE, "volumes_tb": {"a": 1, "a:hdd": 2}}, "the same name"),
        ({**ONE, "erasure": "four"}, "4\\+2"),
        ({**ONE, "survives": "meteor"}, "survives"),
        ({**ONE, "servers": {"x": {"coers": 2}}}, "servers.x.coers"),
    ],
)
def test_what_cannot_be_asked_for_is_said(asked: Any, said: str) -> None:  # noqa: ANN401 - bad input
    with pytest.raises(InputError, match=said):
        ask_of(asked, "2026.1")
