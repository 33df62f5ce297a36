"""Which systems virt-v2v converts, by the names that platforms give them."""

from archbook.model.conversion import Family

LINUX = (
    *("red hat", "redhat.com", "rhel", "centos", "scientific", "oracle linux", "oraclelinux"),
    *("oracle.com/ol", "fedora", "suse", "sles", "alt linux", "altlinux", "debian", "ubuntu"),
)
"""Distributions of Linux that virt-v2v converts (source `virt-v2v-support`)."""

WINDOWS = ("windows", "microsoft.com/win")
"""How Windows is called; libosinfo's ids are addresses."""


def family_of(system: str) -> Family | None:
    """Return the family of *system*; None when virt-v2v does not list it."""
    folded = system.casefold()
    if any(name in folded for name in WINDOWS):
        return "windows"
    return "linux" if any(name in folded for name in LINUX) else None
