"""``archbook import ovirt``: the virtual machines of oVirt as a workload."""

from typing import Any

import click

from archbook.cli.settings import Settings, shared
from archbook.cli.survey_options import surveying
from archbook.cli.surveys import take_in
from archbook.workspace.survey_import import import_ovirt


@click.command("ovirt", epilog="Example: archbook import ovirt vms.json -o workload.yaml")
@surveying
@shared
def command(settings: Settings, **options: Any) -> None:  # noqa: ANN401 - as click passes them
    """Make a workload of the machines of oVirt or Red Hat Virtualization.

    FILE is the answer of the engine's REST API to
    GET /ovirt-engine/api/vms?follow=cluster,disk_attachments.disk, in XML or JSON.
    """
    take_in(settings, import_ovirt, options)
