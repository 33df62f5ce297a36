"""A plan for moving machines, written for people; hostile names stay names."""

from dataclasses import replace

from archbook.i18n import Message
from archbook.model.conversion import Conversion, ConversionPlan, Step
from archbook.model.machine import Disk, Machine
from archbook.report.conversion import (
    conversion_csv,
    conversion_document,
    conversion_html,
    conversion_markdown,
    conversion_text,
)

MACHINE = Machine("a", "f", 2, "machine", "on", 2, 4096, 10240, None)

ONE = Conversion(
    machine=MACHINE,
    flavor="2v-4g",
    family="linux",
    before=(Step(Message("shut it down"), "virt-v2v-manual"),),
    drivers=(),
    commands=("virt-v2v a",),
    after=(Step(Message("boot it"), "virt-v2v-openstack"),),
    copy_gb=9,
    hours=0.5,
)


def _plan(*conversions: Conversion, rate: float | None = 10) -> ConversionPlan:
    return ConversionPlan(conversions, {"VDDK": Message("folder of VMware's VDDK library")}, rate)


def test_the_table_has_sizes_times_and_steps() -> None:
    text = conversion_text(_plan(ONE), "en")

    row = next(line for line in text.splitlines() if line.startswith("a "))
    assert row.split()[:2] == ["a", "2v-4g"]
    assert row.endswith("shut it down")
    assert "0.5 h at least at 10 Gbit/s" in text


def test_what_nobody_knows_is_said_and_never_zero() -> None:
    unknown = replace(ONE, copy_gb=None, hours=None)
    plan = _plan(unknown, rate=None)

    assert "to be copied: unknown" in conversion_text(plan, "en")
    assert "1 machines are of unknown size and not in it" in conversion_text(plan, "en")
    assert "the time is unknown" in conversion_text(plan, "en")
    assert conversion_document(plan, "en")["hours"] is None
    assert conversion_document(_plan(ONE, unknown), "en")["sizes_unknown"] == 1


def test_markdown_has_a_section_for_each_machine() -> None:
    text = conversion_markdown(_plan(ONE), "en")

    assert "\n## a\n\n* shut it down (virt-v2v-manual)\n" in text
    assert "\n```sh\nvirt-v2v a\n```\n" in text
    assert "* `VDDK`: folder of VMware's VDDK library" in text


def test_a_name_cannot_end_the_block_of_its_command() -> None:
    text = conversion_markdown(_plan(replace(ONE, commands=("virt-v2v '````'",))), "en")

    assert "\n`````sh\nvirt-v2v '````'\n`````\n" in text


def test_a_name_is_no_formula_no_markup_and_no_html() -> None:
    hostile = replace(ONE, machine=replace(MACHINE, name="=<b>*x*</b>"))

    assert conversion_csv(_plan(hostile), "en").splitlines()[1].startswith("'=<b>*x*</b>,")
    assert "<b>" not in conversion_html(_plan(hostile), "en")
    assert "## =\\<b\\>\\*x\\*\\</b\\>" in conversion_markdown(_plan(hostile), "en")


def test_the_formats_of_the_disks_are_named_once() -> None:
    disks = (Disk(1, "vmdk"), Disk(2, "vmdk"), Disk(3, ""))
    document = conversion_document(
        _plan(replace(ONE, machine=replace(MACHINE, disks=disks))), "en"
    )

    (machine,) = document["machines"]
    assert (machine["disks"], machine["disk_format"]) == (3, "vmdk")
