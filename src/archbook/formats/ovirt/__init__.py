"""oVirt's and Red Hat Virtualization's machines, as the engine's REST API lists them."""

from archbook.formats.ovirt.reading import inventory_of

__all__ = ["inventory_of"]
