"""Judge designs under a profile, on a day."""

from dataclasses import dataclass
from datetime import UTC, date, datetime
from functools import cache

from archbook.catalog.library import Catalog
from archbook.errors import UnknownNameError
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.model.finding import Findings
from archbook.plan import plan
from archbook.rules.engine import Failed, check, unheard
from archbook.rules.registry import all_rules
from archbook.workspace.checked import Checked


@dataclass(frozen=True, slots=True)
class Examiner:
    """Plans and checks designs.

    Attributes:
        catalog: What exists.
        profile: The profile to judge by; None: each design's own.
        day: The day on which waivers and ageing facts are judged.
        failed: Is told of each rule that fails.
    """

    catalog: Catalog
    profile: str | None
    day: date
    failed: Failed = unheard

    def __call__(self, design: Design) -> Findings:
        """Return the findings of *design*."""
        return self.judge(plan(design, self.catalog))

    def judge(self, blueprint: Blueprint) -> Findings:
        """Return the findings of *blueprint*.

        Raises:
            UnknownNameError: The profile weighs a rule that does not exist; the nearest is named.
        """
        judged_by = self.catalog.profile(self.profile or blueprint.design.profile)
        for unknown in sorted(judged_by.rules.keys() - _rule_ids()):
            raise UnknownNameError("rule", unknown, _rule_ids())
        return check(blueprint, all_rules(), judged_by, self.day, self.failed)

    def checked(self, blueprint: Blueprint, language: str) -> Checked:
        """Return the findings of *blueprint* as they show themselves."""
        findings = self.judge(blueprint)
        return Checked(blueprint.design, findings, self, self.catalog, language)


@cache
def _rule_ids() -> frozenset[str]:
    return frozenset(rule.id for rule in all_rules())


def today() -> date:
    """Return today's date; the only clock, read here at the edge."""
    return datetime.now(UTC).date()
