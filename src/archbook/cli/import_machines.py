"""``archbook import machines``: a plain table of machines as a workload."""

from typing import Any

import click

from archbook.cli.settings import Settings, shared
from archbook.cli.survey_options import surveying
from archbook.cli.surveys import take_in
from archbook.workspace.survey_import import import_machines


@click.command("machines", epilog="Example: archbook import machines list.csv -o workload.yaml")
@surveying
@shared
def command(settings: Settings, **options: Any) -> None:  # noqa: ANN401 - as click passes them
    """Make a workload of a plain table of machines.

    FILE is CSV with a row a machine and the columns name, vcpus and ram_gib; disk_gb, in_use_gb,
    power, os and cluster are read where they are there. The unit ends the name of a quantity:
    ram_mib, ram_gib, disk_gb, disk_tib.
    """
    take_in(settings, import_machines, options, telling=True)
