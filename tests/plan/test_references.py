"""Names that point to nothing."""

from collections.abc import Callable

import pytest

from archbook.errors import DesignError
from archbook.model.blueprint import Blueprint


@pytest.mark.parametrize(
    ("changes", "where"),
    [
        ({"racks": {"r1": {"type": "apc-ar3301"}}}, ("racks", "r1", "type")),
        ({"racks": {"r1": {"pdu": "apc-ap8859"}}}, ("racks", "r1", "pdu")),
        ({"fabric": {"out_of_band": "dell-s3048"}}, ("fabric", "out_of_band")),
        ({"fabric": {"leaf": "dell-s5248"}}, ("fabric", "leaf")),
    ],
)
def test_devices_are_those_of_the_catalog(
    blueprint: Callable[..., Blueprint], changes: dict[str, object], where: tuple[str, ...]
) -> None:
    with pytest.raises(DesignError) as refused:
        blueprint(**changes)
    assert [fault.where for fault in refused.value.faults] == [where]


def test_licences_name_host_groups_of_the_design(blueprint: Callable[..., Blueprint]) -> None:
    licence = {"item": "x", "groups": ["ctl", "cpm"]}
    with pytest.raises(DesignError, match="did you mean 'cmp'") as refused:
        blueprint(purchase={"licences": [licence]})
    assert [fault.where for fault in refused.value.faults] == [
        ("purchase", "licences", 0, "groups")
    ]
