"""virt-v2v, which makes machines of other platforms run on KVM."""

from archbook.formats.virt_v2v.plan import conversion_plan

__all__ = ["conversion_plan"]
