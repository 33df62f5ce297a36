"""``archbook import``: what exists, as designs and workloads. One file a tool, beside this one."""

import click

from archbook.cli.lazy import LazyCommands

COMMANDS = {
    "kolla": "Make a design of a Kolla-Ansible inventory.",
    "libvirt": "Make a workload of libvirt's domains.",
    "machines": "Make a workload of a plain table of machines.",
    "ovirt": "Make a workload of the machines of oVirt or Red Hat Virtualization.",
    "rvtools": "Make a workload of RVTools' list of virtual machines.",
}
"""Subcommands with the first line of their help."""


class ImportCommands(LazyCommands):
    """Tools whose files can be taken in."""

    table = COMMANDS
    home = "archbook.cli.import_"


@click.group(
    "import",
    cls=ImportCommands,
    epilog="Example: archbook import kolla multinode --globals globals.yml -o cloud.yaml",
)
def command() -> None:
    """Make a design of a cloud that exists."""
