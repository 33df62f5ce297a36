"""What machines used at the moment of the export, in the tabs vCPU and vMemory.

They hold for that moment alone (source `rvtools-analysis-lab`).
"""

from archbook.formats.rvtools.sheet import Row
from archbook.formats.spreadsheet import number_of


def cpu_share_of(row: Row) -> float | None:
    """Return the share of its vCPUs' time that a machine took.

    ``Max`` is what its vCPUs could take on their host and ``Overall`` what they took, both in MHz.
    """
    most, used = number_of(row.cell("most_mhz")), number_of(row.cell("used_mhz"))
    return min(used / most, 1) if most and used is not None else None


def memory_of(row: Row) -> tuple[float | None, float | None]:
    """Return what a machine was given of its host's memory and what it had touched, in MiB."""
    return number_of(row.cell("consumed_mib")), number_of(row.cell("active_mib"))
