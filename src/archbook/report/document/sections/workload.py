"""What the cloud has to carry."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.storage import StorageBackend
from archbook.model.workload import Workload
from archbook.report.document.blocks import Block, Grid, Paragraph
from archbook.report.document.material import Material
from archbook.report.table import Cell, Column, Table

ORDER = 30
TITLE = Message("Workload")


def blocks(material: Material) -> Iterator[Block]:
    """Yield the instances and the data that are asked for."""
    design = material.design
    if design.workload:
        yield Grid(_instances(design.workload))
    else:
        yield Paragraph(Message("The design does not say how many instances it is to carry."))
    if stores := tuple(one for one in design.storage if one.usable_tb):
        yield Grid(_data(stores))


def _instances(workload: tuple[Workload, ...]) -> Table:
    columns = (
        Column(Message("Instances of"), share=1),
        Column(Message("Count"), number=True),
        Column(Message("vCPU"), number=True),
        Column(Message("RAM GiB"), number=True),
        Column(Message("Disk GB"), number=True),
        Column(Message("Growth a year, %"), number=True),
        Column(Message("Further"), share=1),
    )
    rows = tuple(
        (
            one.name or Message("instances"), one.instances, one.vcpus, one.ram_gib,
            "" if one.disk_gb is None else one.disk_gb,
            "" if one.growth_percent is None else one.growth_percent, _further(one),
        )
        for one in workload
    )  # fmt: skip
    return Table(
        Message("Instances: figures of one, totals of all"), columns, rows, (_total(workload),)
    ).trimmed()


def _total(workload: tuple[Workload, ...]) -> tuple[Cell, ...]:
    return (
        Message("together"),
        sum(one.instances for one in workload),
        sum(one.instances * one.vcpus for one in workload),
        sum(one.instances * one.ram_gib for one in workload),
        "",
        "",
        "",
    )


def _further(one: Workload) -> Cell:
    said = (
        (Message("a hardware thread for each vCPU"), one.cpu_policy == "dedicated"),
        (Message("huge pages"), one.huge_pages),
        (Message("SR-IOV"), one.sriov),
        (Message("GPUs: {count}", {"count": one.gpus}), one.gpus > 0),
    )
    parts = tuple(text for text, holds in said if holds)
    return Message("{parts}", {"parts": parts}) if parts else ""


def _data(stores: tuple[StorageBackend, ...]) -> Table:
    columns = (
        Column(Message("Store"), share=1),
        Column(Message("Kind")),
        Column(Message("Usable TB"), number=True),
        Column(Message("Serves"), share=1),
    )
    rows = tuple((one.name, one.kind, one.usable_tb, ", ".join(one.serves)) for one in stores)
    return Table(Message("Data"), columns, rows)
