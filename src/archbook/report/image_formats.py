"""Which hypervisor starts instances from which image format, as a table."""

from archbook.i18n import Message
from archbook.model.catalog.facts import Facts
from archbook.model.catalog.hypervisor import HypervisorEntry
from archbook.model.catalog.image_format import ImageFormatEntry, Use
from archbook.report.table import Cell, Column, Table

USES: dict[Use, Message] = {
    "direct": Message("as it is"),
    "convert": Message("after conversion"),
    "blocked": Message("blocked by default"),
    "no": Message("no"),
}
"""What a hypervisor makes of a format, in words."""


def format_table(facts: Facts) -> Table:
    """Return formats by hypervisors; a combination that no source tells of is unknown."""
    formats = [facts.image_format(one) for one in facts.ids("image-formats")]
    hypervisors = [facts.hypervisor(one) for one in facts.ids("hypervisors")]
    columns = (
        Column(Message("Image format")),
        *(Column(one.title) for one in hypervisors),
    )
    rows = tuple((entry.title, *(_cell(entry, one) for one in hypervisors)) for entry in formats)
    return Table(Message("Image formats and hypervisors"), columns, rows)


def _cell(entry: ImageFormatEntry, hypervisor: HypervisorEntry) -> Cell:
    # What Nova drives as another hypervisor starts from that one's formats.
    fit = entry.fit(hypervisor.driven_as or hypervisor.id)
    if fit is None:
        return None
    if fit.note is None:
        return USES[fit.use]
    return Message("{use}: {note}", {"use": USES[fit.use], "note": fit.note})
