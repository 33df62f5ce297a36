"""What moves an answer: inputs found in the design, varied one by one."""

import json
from collections.abc import Callable
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

import archbook
from archbook.errors import InputError, UnknownNameError
from archbook.model.design import Design
from archbook.model.sensitivity import Sweep, Tornado
from archbook.report.documents import schema_of
from archbook.sensitivity import knobs
from archbook.sensitivity.knobs import ALL, SURVIVES, Knob
from archbook.workspace.swayed import MOST_POINTS, steps
from archbook.workspace.workspace import Workspace

GROUPS = [
    {"name": "ctl", "roles": ["control", "network"], "count": 3},
    {"name": "cmp", "roles": ["compute"], "count": 10, "hardware": "std"},
]
FLAVORS = [
    {"name": "small", "vcpus": 1, "ram_gib": 4, "instances": 100},
    {"name": "large", "vcpus": 4, "ram_gib": 32, "instances": 20},
]
CHANGES = {
    "hardware": {"std": {"cores": 16, "threads_per_core": 1, "ram_gib": 128}},
    "host_groups": GROUPS,
    "requirements": {"workload_survives": "none"},
    "settings": {"nova-ram-allocation-ratio": 1, "nova-reserved-host-memory": 0},
    "storage": [],
    "workload": FLAVORS,
}

Made = Callable[..., Design]


@pytest.fixture
def workspace(design: Made) -> Workspace:
    """Return a cloud of hosts of 128 GiB whose instances ask for 1,040 GiB."""
    return archbook.new("starter").with_design(design(**CHANGES))


def _knob(design: Design, name: str) -> Knob:
    return next(knob for knob in knobs(design) if knob.name == name)


def _tornado(found: object) -> Tornado:
    assert isinstance(found, Tornado)
    return found


def test_inputs_are_the_numbers_that_the_design_has(design: Made) -> None:
    names = [knob.name for knob in knobs(design(**CHANGES))]
    assert ALL in names
    assert {"workload.small.vcpus", "hardware.std.cores", SURVIVES} <= set(names)
    assert "settings.nova-ram-allocation-ratio" in names
    assert not [name for name in names if "count" in name]


def test_a_knob_turns_its_own_number_alone(design: Made) -> None:
    before = design(**CHANGES)
    after = _knob(before, "workload.large.ram_gib").turned(before, 48)
    assert after
    assert [one.ram_gib for one in after.workload] == [4, 48]
    assert after.hardware == before.hardware


def test_all_instances_are_turned_by_the_same_factor(design: Made) -> None:
    before = design(**CHANGES)
    after = _knob(before, ALL).turned(before, 240)
    assert after
    assert [one.instances for one in after.workload] == [200, 40]


def test_a_value_that_no_design_can_have_is_none(design: Made) -> None:
    before = design(**CHANGES)
    assert _knob(before, "workload.small.vcpus").turned(before, -3) is None


def test_whole_numbers_move_by_one_at_least(design: Made) -> None:
    assert _knob(design(**CHANGES), "workload.small.vcpus").ends(0.2) == (1, 2)
    assert _knob(design(**CHANGES), "workload.large.vcpus").ends(0.2) == (3, 5)


def test_memory_decides_and_cpus_do_not_move_it(workspace: Workspace) -> None:
    found = _tornado(workspace.sensitivity().found)
    assert found.base == 3 + 9  # 1,040 GiB on hosts of 128
    moving = {bar.knob: (bar.low.answer, bar.high.answer) for bar in found.bars}
    assert moving["hardware.std.ram_gib"] == (14, 10)
    assert "workload.small.vcpus" in found.unmoved
    assert "hardware.std.cores" in found.unmoved
    swings = [bar.swing(found.base) for bar in found.bars]
    assert swings == sorted(swings, reverse=True)


def test_own_ranges_are_taken(workspace: Workspace) -> None:
    found = _tornado(workspace.sensitivity(vary={"hardware.std.ram_gib": (64, 1040)}).found)
    bar = next(one for one in found.bars if one.knob == "hardware.std.ram_gib")
    # 17 hosts for 1,040 GiB; with as much on one host, its 64 vCPUs of the 180 asked for decide.
    assert (bar.low.answer, bar.high.answer) == (3 + 17, 3 + 3)


def test_what_a_design_cannot_have_is_said(workspace: Workspace) -> None:
    found = _tornado(workspace.sensitivity(vary={"workload.small.vcpus": (-1, 2)}).found)
    assert [knob for knob, _ in found.impossible] == ["workload.small.vcpus"]


def test_a_sweep_is_sized_at_each_point(workspace: Workspace) -> None:
    over = ("workload.large.instances", (4, 20, 100))
    found = workspace.sensitivity(over=over).found
    assert isinstance(found, Sweep)
    assert [(one.value, one.answer) for one in found.points] == [(4, 8), (20, 12), (100, 32)]


def test_figures_that_are_unknown_have_no_answer(workspace: Workspace) -> None:
    found = _tornado(workspace.sensitivity("watts").found)
    assert found.base is None
    assert not found.bars


@pytest.mark.parametrize("of", ["hosts", "rack-units"])
def test_the_document_has_its_schema(workspace: Workspace, of: str) -> None:
    document = workspace.sensitivity(of).document()
    Draft202012Validator(schema_of("sensitivity")).validate(document)
    swept = workspace.sensitivity(of, over=("workload.large.instances", (4, 20))).document()
    Draft202012Validator(schema_of("sensitivity")).validate(json.loads(json.dumps(swept)))


def test_names_are_checked(workspace: Workspace) -> None:
    with pytest.raises(UnknownNameError, match="workload\\.small\\.vcpus"):
        workspace.sensitivity(vary={"workload.smal.vcpus": (1, 2)})
    with pytest.raises(UnknownNameError, match="hosts"):
        workspace.sensitivity("host")
    with pytest.raises(InputError, match="price list"):
        workspace.sensitivity("cost")


def test_steps_hold_both_ends() -> None:
    assert steps(1, 2, 0.25) == (1, 1.25, 1.5, 1.75, 2)
    assert len(steps(0, 0.7, 0.1)) == 8
    for bad in ((1, 2, 0), (2, 1, 1), (0, MOST_POINTS + 1, 1)):
        with pytest.raises(InputError):
            steps(*bad)


def test_frames_carry_the_unit(workspace: Workspace) -> None:
    frame = workspace.sensitivity().frame()
    assert {"input", "hosts_hosts_at_low"} <= set(frame.columns)
    swept = workspace.sensitivity(over=("workload.large.instances", (4, 20))).frame()
    assert list(swept.columns) == ["workload.large.instances", "hosts_hosts"]


@pytest.mark.parametrize("suffix", ["svg", "png", "pdf"])
def test_a_plot_is_the_same_each_time(workspace: Workspace, tmp_path: Path, suffix: str) -> None:
    found = workspace.sensitivity(over=("workload.large.instances", (4, 20)))
    written = [found.save(tmp_path / f"{name}.{suffix}").read_bytes() for name in "ab"]
    assert written[0] == written[1]
    begins = {"svg": b"<?xml", "png": b"\x89PNG", "pdf": b"%PDF"}
    assert written[0].startswith(begins[suffix])


def test_the_tornado_says_what_it_shows(workspace: Workspace) -> None:
    workspace = Workspace(workspace.design, workspace.catalog, language="ko")
    assert workspace.sensitivity().render("svg") == workspace.sensitivity().render("svg")


def test_an_input_for_which_no_number_of_hosts_is_enough_has_no_answer_there() -> None:
    proposal = archbook.propose(
        instances=30, vcpus=4, ram_gib=16, volumes_tb=5, racks=3, survives="rack"
    )
    found = _tornado(proposal.workspace.sensitivity().found)
    bar = next(bar for bar in found.bars if bar.knob == "storage.volumes.size")
    assert (bar.high.value, bar.high.answer) == (4, None), "three racks hold three copies"
    assert bar.low.answer is not None
