"""Hardware profiles are added by an edit."""

import json
from collections.abc import Callable

from archbook.model.design import Design
from archbook.model.edit import AddHardware, apply
from archbook.model.hardware import HardwareProfile


def test_a_profile_is_added_or_replaced(design: Callable[..., Design]) -> None:
    before = design(hardware={"std": {"cores": 8}})
    new = HardwareProfile(cores=16)
    assert apply(before, AddHardware(name="big", profile=new)).hardware == {
        **before.hardware,
        "big": new,
    }
    assert apply(before, AddHardware(name="std", profile=new)).hardware == {"std": new}


def test_it_comes_back_from_json() -> None:
    edit = AddHardware(name="big", profile=HardwareProfile(cores=16))
    assert AddHardware.model_validate_json(edit.model_dump_json()) == edit
    assert json.loads(edit.model_dump_json())["edit"] == "add-hardware"
    assert str(edit.words()) == "add hardware big"
