"""Writing back changes what changed and nothing else."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archbook.formats.design import Document, write_back, written
from archbook.model.design import Design
from archbook.model.edit import (
    AddGroup,
    AddService,
    Edit,
    RemoveGroup,
    RemoveService,
    SetCount,
    SetField,
    SetOption,
    SetRacks,
    apply,
)
from archbook.model.host_group import HostGroup

COMMENTED = """\
# Our cloud.
schema: design/v1
name: 서울   # where it is
release: "2026.1"

# What it offers.
services: [keystone, glance,   # always
           nova]
host_groups:
  # three of them
  - {name: ctl, roles: [control], count: 3}   # in three racks
  - name: cmp          # block style
    roles:
      - compute        # and nothing else
    count: 20

racks: {r1: {}, r2: {}}
# The end.
"""


def after(*edits: Edit, text: str = COMMENTED) -> str:
    document = Document.parse(text)
    return write_back(document, apply(document.design, *edits))


def changed_lines(text: str, *edits: Edit) -> list[str]:
    before = text.splitlines()
    return [line for line in after(*edits, text=text).splitlines() if line not in before]


def test_nothing_changed_nothing_touched() -> None:
    assert after() == COMMENTED


def test_a_count_changes_one_line_and_keeps_its_comment() -> None:
    assert changed_lines(COMMENTED, SetCount(group="ctl", count=5)) == [
        "  - {name: ctl, roles: [control], count: 5}   # in three racks"
    ]


def test_a_count_in_block_style_changes_one_line() -> None:
    assert changed_lines(COMMENTED, SetCount(group="cmp", count=24)) == ["    count: 24"]


def test_a_service_is_added_inside_the_list() -> None:
    text = after(AddService(service="neutron"))
    assert "services: [keystone, glance,   # always\n           nova, neutron]" in text


def test_a_removed_group_takes_its_comment_along() -> None:
    text = after(RemoveGroup(group="ctl"))
    assert "three of them" not in text
    assert "# What it offers." in text
    assert "# block style" in text


def test_a_new_key_goes_to_its_place_in_the_order_of_the_model() -> None:
    lines = after(SetField(field="deployer", value="kolla-ansible")).splitlines()
    assert lines.index("deployer: kolla-ansible") == lines.index('release: "2026.1"') + 1


def test_a_group_is_added_after_the_last_one() -> None:
    group = HostGroup(name="net", roles=("network",), count=3)
    text = after(AddGroup(group=group))
    assert "    count: 20\n  - {name: net, roles: [network], count: 3}\n" in text


def test_windows_line_ends_stay() -> None:
    text = after(SetCount(group="ctl", count=5), text=COMMENTED.replace("\n", "\r\n"))
    assert text.count("\r\n") == text.count("\n")


lines = st.text(
    st.characters(exclude_categories=["Cc", "Cs"], exclude_characters="\u2028\u2029"),
    max_size=300,
)
groups = st.sampled_from(["ctl", "cmp"])
edits: st.SearchStrategy[Edit] = st.one_of(
    st.builds(SetCount, group=groups, count=st.integers(1, 999)),
    st.builds(AddService, service=st.sampled_from(["neutron", "placement", "cinder"])),
    st.builds(RemoveService, service=st.sampled_from(["glance", "nova"])),
    st.builds(SetOption, option=st.just("network_backend"), value=st.sampled_from(["ovn", None])),
    st.builds(SetOption, option=st.just("block_backend"), value=st.just(("lvm", "ceph"))),
    st.builds(SetRacks, group=groups, racks=st.sampled_from([("r1",), ("r1", "r2"), ()])),
    st.builds(SetField, field=st.just("title"), value=lines),
    st.builds(
        AddGroup,
        group=st.builds(
            HostGroup,
            name=st.sampled_from(["net", "스토리지", "a b"]),
            roles=st.just(("network",)),
            count=st.integers(1, 9),
        ),
    ),
)


def edited(design: Design, changes: list[Edit]) -> Design:
    for change in changes:
        if isinstance(change, AddService) and change.service in design.services:
            continue
        if isinstance(change, RemoveService) and change.service not in design.services:
            continue
        if isinstance(change, AddGroup) and design.group(change.group.name):
            continue
        design = apply(design, change)
    return design


@settings(max_examples=200, deadline=None)
@given(st.lists(edits, max_size=6))
def test_reading_what_was_written_back_gives_the_design(changes: list[Edit]) -> None:
    document = Document.parse(COMMENTED)
    design = edited(document.design, changes)
    text = write_back(document, design)
    assert Document.parse(text).design == design
    assert "# Our cloud." in text
    assert "# The end." in text


@settings(max_examples=50, deadline=None)
@given(st.lists(edits, max_size=6))
def test_reading_a_fresh_file_gives_the_design(changes: list[Edit]) -> None:
    design = edited(Document.parse(COMMENTED).design, changes)
    assert Document.parse(written(design)).design == design


@pytest.mark.parametrize("key", ["services", "host_groups", ""])
def test_notes_become_comments(key: str) -> None:
    text = written(Document.parse(COMMENTED).design, {key: "first\nsecond"})
    assert "# first\n# second\n" in text


LONG = "A sentence that says why, and says it at length: " * 4


def test_long_entries_are_broken_over_lines_and_read_the_same() -> None:
    design = Document.parse(COMMENTED).design
    group = HostGroup(name="net", roles=("network",), count=3, origin=LONG.strip())
    design = apply(design, AddGroup(group=group), SetField(field="title", value=LONG.strip()))
    text = written(design)
    assert max(map(len, text.splitlines())) <= 100
    assert Document.parse(text).design == design
    assert Document.parse(after(AddGroup(group=group))).design.group("net") == group


@given(lines)
def test_any_title_survives(title: str) -> None:
    design = apply(Document.parse(COMMENTED).design, SetField(field="title", value=title))
    assert Document.parse(written(design)).design == design


def test_notes_stand_above_the_things_that_they_are_about() -> None:
    design = Document.parse(
        "name: a\nrelease: '2026.1'\nservices: [keystone]\n"
        "hardware: {big: {cores: 8}}\n"
        "host_groups:\n  - {name: ctl, roles: [control], count: 1}\n"
        "  - {name: cmp, roles: [compute], count: 2}\n"
    ).design
    notes = {
        "host_groups/cmp": "two",
        "hardware/big": "a machine\nof ours",
        "host_groups": "hosts",
        "storage/none": "is not there",
    }
    text = written(design, notes)
    assert "  # two\n  - {name: cmp, roles: [compute], count: 2}\n" in text
    assert "hardware:\n  # a machine\n  # of ours\n  big: {cores: 8}\n" in text
    assert "# hosts\nhost_groups:\n  - {name: ctl" in text
    assert "is not there" not in text
    assert Document.parse(text).design == design
