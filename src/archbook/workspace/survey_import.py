"""Lists of virtual machines, taken in as workloads."""

from collections.abc import Iterable
from pathlib import Path
from typing import Unpack

from archbook.formats import libvirt, machine_list, ovirt, rvtools
from archbook.formats.inventory import Tell
from archbook.workspace.survey import Survey, survey_of
from archbook.workspace.survey_terms import Terms

Files = str | Path | Iterable[str | Path]


def import_rvtools(files: Files, *, tell: Tell | None = None, **terms: Unpack[Terms]) -> Survey:
    """Make a workload of RVTools' list of virtual machines.

    Formulas in the files are never worked out; only their last values are read.

    Args:
        files: A workbook (.xlsx), a CSV file of a tab, a folder of CSV files, or several.
        tell: Is told a file and how many of its rows are read, now and then.
        **terms: How machines become a workload: `archbook.workspace.survey_terms.Terms`.

    Raises:
        InputError: The files cannot be used; what is wrong is named.
    """
    return survey_of(rvtools.inventory_of(_paths(files), tell), **terms)


def import_libvirt(files: Files, **terms: Unpack[Terms]) -> Survey:
    """Make a workload of libvirt's domains.

    Args:
        files: Files that ``virsh dumpxml`` wrote, or folders of them.
        **terms: How machines become a workload: `archbook.workspace.survey_terms.Terms`.

    Raises:
        InputError: The files cannot be used; what is wrong is named.
    """
    return survey_of(libvirt.inventory_of(_paths(files)), **terms)


def import_ovirt(files: Files, **terms: Unpack[Terms]) -> Survey:
    """Make a workload of the machines of oVirt or Red Hat Virtualization.

    Args:
        files: Answers of the engine's REST API to ``GET /vms``, in XML or JSON.
        **terms: How machines become a workload: `archbook.workspace.survey_terms.Terms`.

    Raises:
        InputError: The files cannot be used; what is wrong is named.
    """
    return survey_of(ovirt.inventory_of(_paths(files)), **terms)


def import_machines(files: Files, *, tell: Tell | None = None, **terms: Unpack[Terms]) -> Survey:
    """Make a workload of a plain table of machines.

    Args:
        files: CSV with a row a machine: ``name``, ``vcpus``, ``ram_gib`` and, where known,
            ``disk_gb``, ``in_use_gb``, ``power``, ``os``, ``cluster``; units end the names.
        tell: Is told a file and how many of its rows are read, now and then.
        **terms: How machines become a workload: `archbook.workspace.survey_terms.Terms`.

    Raises:
        InputError: The files cannot be used; what is wrong is named.
    """
    return survey_of(machine_list.inventory_of(_paths(files), tell), **terms)


def _paths(files: Files) -> tuple[Path, ...]:
    return (Path(files),) if isinstance(files, str | Path) else tuple(map(Path, files))
