"""The table of image formats by hypervisors."""

from archbook.catalog import bundled
from archbook.report.image_formats import format_table
from archbook.report.table import written

FACTS = bundled()


def cell(image_format: str, hypervisor: str) -> str:
    row = FACTS.ids("image-formats").index(image_format)
    column = FACTS.ids("hypervisors").index(hypervisor)
    return written(format_table(FACTS).rows[row][column + 1], "en")


def test_every_format_has_a_row_and_every_hypervisor_a_column() -> None:
    table = format_table(FACTS)
    assert len(table.rows) == len(FACTS.ids("image-formats"))
    assert {len(row) for row in table.rows} == {len(table.columns)}
    assert len(table.columns) == 1 + len(FACTS.ids("hypervisors"))


def test_cells_say_what_the_hypervisor_makes_of_the_format() -> None:
    assert cell("qcow2", "kvm") == "as it is"
    assert cell("qcow2", "hyperv") == "no"
    assert cell("vdi", "kvm").startswith("after conversion: ")


def test_what_no_source_tells_is_unknown() -> None:
    assert cell("raw", "zvm") == "unknown"


def test_oracle_vm_takes_what_xen_takes() -> None:
    assert cell("vhd", "oracle-vm") == cell("vhd", "xen") == "as it is"
