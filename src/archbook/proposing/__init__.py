"""From a workload and requirements to a whole design, with the reason of each number."""

from archbook.proposing.candidates import chosen, drafts
from archbook.proposing.draft import draft, in_phases, short_of
from archbook.proposing.instances import settled
from archbook.proposing.racked import drafted
from archbook.proposing.refusals import refuse
from archbook.proposing.trimmed import trimmed
from archbook.proposing.variants import Variant, variants

__all__ = [
    "Variant",
    "chosen",
    "draft",
    "drafted",
    "drafts",
    "in_phases",
    "refuse",
    "settled",
    "short_of",
    "trimmed",
    "variants",
]
