"""``archbook import libvirt``: domains of libvirt as a workload."""

from typing import Any

import click

from archbook.cli.settings import Settings, shared
from archbook.cli.survey_options import surveying
from archbook.cli.surveys import take_in
from archbook.workspace.survey_import import import_libvirt


@click.command("libvirt", epilog="Example: archbook import libvirt domains/ -o workload.yaml")
@surveying
@shared
def command(settings: Settings, **options: Any) -> None:  # noqa: ANN401 - as click passes them
    """Make a workload of libvirt's domains.

    FILE is what `virsh dumpxml` wrote, or a folder of such files. A domain that has an id runs.
    The XML does not say how large disks are: they stay unknown.
    """
    take_in(settings, import_libvirt, options)
