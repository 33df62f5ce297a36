"""A design file is read with a line for every fault."""

import pytest

from archbook.errors import DesignError
from archbook.formats.design import Document, write_back
from archbook.model.edit import SetCount, apply

GOOD = """\
schema: design/v1
name: starter
release: "2026.1"
services: [keystone]
host_groups:
  - {name: ctl, roles: [control], count: 1}
"""


def faults(text: str | bytes) -> list[str]:
    with pytest.raises(DesignError) as caught:
        Document.parse(text, "cloud.yaml")
    return [str(message) for message in caught.value.messages()]


def test_a_small_design_is_read() -> None:
    design = Document.parse(GOOD).design
    assert (design.name, design.release, design.host_groups[0].count) == ("starter", "2026.1", 1)


def test_a_release_needs_no_quotes() -> None:
    assert Document.parse(GOOD.replace('"2026.1"', "2026.1")).design.release == "2026.1"


def test_yes_and_on_are_words_and_numbers_are_json_numbers() -> None:
    text = GOOD + "storage:\n  - {name: no, kind: ceph, on: ctl}\nracks: {0123: {}, 1:30: {}}\n"
    design = Document.parse(text).design
    assert design.storage[0].name == "no"
    assert design.storage[0].groups() == ("ctl",)
    assert list(design.racks) == ["0123", "1:30"]


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "cloud.yaml: the file is empty"),
        ("# nothing\n", "cloud.yaml: the file is empty"),
        ("- a\n", "cloud.yaml:1: must be a mapping (name: …, release: …), not a list"),
        ("name: [\n", "cloud.yaml:2: not YAML: did not find expected node content"),
        ("name: &a x\nb: *a\n", "cloud.yaml:1: YAML anchors are not read"),
        ("name: *a\n", "cloud.yaml:1: YAML aliases are not read"),
        ("name: !!python/name:os.system x\n", "cloud.yaml:1: YAML tags are not read"),
        ("a: 1\n---\nb: 2\n", "cloud.yaml:2: a file holds one document"),
        ("a: " + "[" * 30 + "]" * 30, "cloud.yaml:1: nested too deeply"),
        (b"name: \xff\xfe\n", "cloud.yaml:1: not UTF-8 text: save the file as UTF-8"),
        (GOOD + "name: twice\n", "cloud.yaml:7: name: the key 'name' is there twice"),
    ],
)
def test_what_is_no_design_file_is_refused(text: str | bytes, message: str) -> None:
    assert faults(text)[0].replace("name: the key", "the key") == message.replace(
        "name: the key", "the key"
    )


def test_a_huge_file_is_refused_before_it_is_parsed() -> None:
    (message,) = faults("a: b\n" * 10_000_000)
    assert "larger than 256 KiB" in message


@pytest.mark.parametrize(
    ("old", "new", "message"),
    [
        ("count: 1", "count: 0", "cloud.yaml:6: host_groups[0].count: must be at least 1, not 0"),
        (
            "count: 1",
            "count: -3",
            "cloud.yaml:6: host_groups[0].count: must be at least 1, not -3",
        ),
        (
            "count: 1",
            "count: 1.5",
            "cloud.yaml:6: host_groups[0].count: must be a whole number, not 1.5",
        ),
        (
            "count: 1",
            "count: many",
            'cloud.yaml:6: host_groups[0].count: must be a whole number, not "many"',
        ),
        (
            "count: 1",
            "count: 1000001",
            "cloud.yaml:6: host_groups[0].count: must be at most 1000000, not 1000001",
        ),
        (
            "count: 1",
            "conut: 1",
            "cloud.yaml:6: host_groups[0].conut: unknown key 'conut'; did you mean 'count'?",
        ),
        ("services:", "servces:", "cloud.yaml:4: servces: unknown key 'servces'; did you mean "),
        ("[keystone]", "keystone", "cloud.yaml:4: services: must be a list, as [a, b], not "),
        ("[keystone]", "[]", "cloud.yaml:4: services: must not be empty"),
        ("name: starter", "name: true", "cloud.yaml:2: name: must be text, not true"),
        (
            "roles: [control], ",
            "",
            "cloud.yaml:6: host_groups[0]: says neither `roles` nor `run`: name at least one",
        ),
    ],
)
def test_every_fault_names_line_place_and_what_to_do(old: str, new: str, message: str) -> None:
    assert any(fault.startswith(message) for fault in faults(GOOD.replace(old, new)))


def test_all_faults_are_named_at_once_in_the_order_of_their_lines() -> None:
    found = faults(GOOD.replace("starter", "''").replace("count: 1", "count: x"))
    assert [fault.split(":")[1] for fault in found] == ["2", "6"]


def test_two_groups_of_one_name_are_refused() -> None:
    (message,) = faults(GOOD + "  - {name: ctl, roles: [compute], count: 1}\n")
    assert "host group 'ctl' is there more than once" in message


def test_windows_line_ends_and_a_byte_order_mark_are_read() -> None:
    text = b"\xef\xbb\xbf" + GOOD.replace("\n", "\r\n").encode()
    assert Document.parse(text).design.name == "starter"


@pytest.mark.parametrize(
    ("extra", "place"),
    [
        ("waivers: [{rule: a.b, subject: c, reason: d, until: 2020-13-45}]\n", "waivers[0].until"),
        ("regions: [{name: a, cells: " + "9" * 6000 + "}]\n", "regions[0].cells"),
        ("hardware: {h: {ram_gib: 1.0e+999}}\n", "hardware.h.ram_gib"),
    ],
)
def test_what_only_looks_like_a_number_or_a_day_is_refused_at_its_line(
    extra: str, place: str
) -> None:
    (message,) = faults(GOOD + extra)
    assert message.startswith(f"cloud.yaml:7: {place}: ")
    assert len(message) < 200


def test_control_characters_are_refused() -> None:
    (message,) = faults(GOOD + 'title: "\\e[31mred"\n')
    assert message.startswith("cloud.yaml:7: title: must hold no control characters")


def test_numbers_where_text_is_wanted_are_taken_as_written() -> None:
    text = GOOD.replace("starter", "007").replace("count: 1", "count: 1, racks: [101]")
    design = Document.parse(text + "revision: 3.10\nracks: {101: {}}\n").design
    assert (design.name, design.revision) == ("007", "3.10")
    assert design.host_groups[0].racks == ("101",)


def test_a_number_taken_as_text_is_not_touched_by_another_change() -> None:
    document = Document.parse(GOOD.replace('"2026.1"', "2026.1") + "revision: 3\n")
    text = write_back(document, apply(document.design, SetCount(group="ctl", count=3)))
    assert "release: 2026.1\n" in text
    assert "revision: 3\n" in text
