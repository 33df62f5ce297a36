"""Rules are found where they lie."""

import pytest

from archbook.errors import UnknownNameError
from archbook.rules.registry import all_rules, rule_called


def test_ordered_by_id() -> None:
    identifiers = [rule.id for rule in all_rules()]
    assert identifiers == sorted(identifiers)


def test_one_by_its_id() -> None:
    assert rule_called("availability.quorum-members").id == "availability.quorum-members"


def test_an_unknown_id_names_the_nearest() -> None:
    with pytest.raises(UnknownNameError, match=r"did you mean 'availability\.quorum-members'"):
        rule_called("availability.quorum-member")
