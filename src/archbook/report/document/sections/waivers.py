"""What was found and accepted, by whom, why, and until when."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.record import Waiver
from archbook.report.document.blocks import Block, Grid
from archbook.report.document.material import Material
from archbook.report.table import Cell, Column, Table

ORDER = 130
TITLE = Message("Waivers")


def blocks(material: Material) -> Iterator[Block]:
    """Yield every waiver of the design, and whether it holds."""
    if material.design.waivers:
        yield Grid(_waivers(material))


def _waivers(material: Material) -> Table:
    columns = (
        Column(Message("Rule")),
        Column(Message("Subject")),
        Column(Message("Reason"), share=1),
        Column(Message("Until")),
        Column(Message("Approved by")),
        Column(Message("State")),
    )
    rows = tuple(_row(one, material) for one in material.design.waivers)
    return Table(Message("Findings that are accepted"), columns, rows)


def _row(waiver: Waiver, material: Material) -> tuple[Cell, ...]:
    return (
        waiver.rule,
        waiver.subject,
        waiver.reason,
        waiver.until.isoformat(),
        waiver.approved_by or Message("not said"),
        _state(waiver, material),
    )


def _state(waiver: Waiver, material: Material) -> Message:
    if waiver.until < material.day:
        return Message("expired")
    used = any(
        (one.finding.rule, one.reason, one.until) == (waiver.rule, waiver.reason, waiver.until)
        for one in material.findings.waived
    )
    return Message("holds") if used else Message("not needed")
