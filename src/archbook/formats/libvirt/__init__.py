"""Domains of libvirt, as ``virsh dumpxml`` writes them."""

from archbook.formats.libvirt.reading import inventory_of

__all__ = ["inventory_of"]
