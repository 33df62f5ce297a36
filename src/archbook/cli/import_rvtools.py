"""``archbook import rvtools``: the virtual machines of a vCenter as a workload."""

from typing import Any

import click

from archbook.cli.settings import Settings, shared
from archbook.cli.survey_options import surveying
from archbook.cli.surveys import take_in
from archbook.workspace.survey_import import import_rvtools


@click.command(
    "rvtools",
    epilog="Example: archbook import rvtools RVTools_export_all.xlsx --design cloud.yaml",
)
@surveying
@shared
def command(settings: Settings, **options: Any) -> None:  # noqa: ANN401 - as click passes them
    """Make a workload of RVTools' list of virtual machines.

    FILE is a workbook (.xlsx), a CSV file of a tab, or a folder of them; several make one list.
    vInfo is needed; vDisk, vSnapshot, vCPU, vMemory, vHost and vDatastore are read where they are
    there. Machines become a few flavors; what that wastes, what cannot be moved as it is, and
    everything that is assumed is listed. Formulas are never worked out.
    """
    take_in(settings, import_rvtools, options, telling=True)
