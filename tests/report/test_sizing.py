"""The sizing, written down."""

from collections.abc import Callable

import pytest
from jsonschema import Draft202012Validator

from archbook.report.documents import schema_of
from archbook.report.sizing_tables import tables
from archbook.workspace import Workspace
from archbook.workspace.sized import Sized

HARDWARE = {"std": {"cores": 32, "threads_per_core": 2, "ram_gib": 256}}
GROUPS = [{"name": "cmp", "roles": ["compute"], "count": 6, "hardware": "std"}]
WORKLOAD = [{"name": "web", "vcpus": 4, "ram_gib": 16, "instances": 70}]


@pytest.fixture
def sized(workspace: Callable[..., Workspace]) -> Sized:
    """Return the sizing of six hosts, and of external storage that is not known."""
    return workspace(hardware=HARDWARE, host_groups=GROUPS, workload=WORKLOAD).size()


def test_the_document_validates_and_explains_each_number(sized: Sized) -> None:
    document = sized.document()
    Draft202012Validator(schema_of("size")).validate(document)
    memory = next(one for one in document["resources"] if one["resource"] == "ram_gib")
    assert memory["binding"]
    assert memory["demand"]["value"] == 1120
    assert memory["demand"]["inputs"] == {"web.instances": 70, "web.ram_gib": 16}
    assert memory["capacity"]["value"] == 1533
    assert memory["after_loss"]["value"] == 1277.5
    assert memory["headroom"]["value"] == 157.5
    assert memory["capacity"]["source"]["url"].startswith("https://")
    assert memory["capacity"]["formula"].startswith("sum over the groups")


def test_unknown_is_null_and_counted(sized: Sized) -> None:
    document = sized.document()
    store = document["resources"][-1]
    assert (store["subject"], store["capacity"]["value"]) == ("storage/main", None)
    assert store["after_loss"] is None
    assert document["unknown"] == 3


def test_the_document_validates_when_nothing_is_known(
    workspace: Callable[..., Workspace],
) -> None:
    document = workspace(storage=[]).size().document()
    Draft202012Validator(schema_of("size")).validate(document)
    shares = {one["resource"]: one["share"] for one in document["resources"]}
    assert {name for name, share in shares.items() if share is not None} <= {"controllers"}


def test_the_table_says_what_runs_out_first_and_what_was_assumed(sized: Sized) -> None:
    text = str(sized)
    memory = next(line for line in text.splitlines() if "memory, GiB" in line)
    assert memory.split()[-5:] == ["1,533", "1,277.5", "157.5", "88", "yes"]
    assert "figures unknown: 3" in text
    assert "workload_survives" in text


def test_the_working_has_formula_inputs_and_source(sized: Sized) -> None:
    text = " ".join(sized.working().split())
    assert "cmp.cpu_allocation_ratio = 4" in text
    assert "min(capacity, after loss) - demand" in text
    assert "Worked example" in text


def test_a_notebook_cell_shows_all_tables(sized: Sized) -> None:
    shown = sized._repr_mimebundle_()
    assert shown["text/plain"] == str(sized)
    assert shown["text/html"].count("<table") == len(tables(sized.sizing)) >= 4


def test_the_frame_has_units_in_its_columns(sized: Sized) -> None:
    frame = sized.frame()
    assert list(frame["subject"]) == ["cloud", "storage/main"]
    assert frame.loc[0, "headroom_ram_gib"] == 157.5
    assert frame.loc[0, "binding"] == "ram_gib"
    assert frame["capacity_usable_tb"].isna().all()
