"""A release explained, as it stands on a day."""

from datetime import date

import pytest

from archbook.catalog.library import bundled
from archbook.report.lines import leaf_text
from archbook.report.release import CADENCE, release_leaf

FACTS = bundled()


def said(release: str, day: date) -> str:
    """Return what is said of a release on a day."""
    return leaf_text(release_leaf(FACTS.release(release), FACTS, day, "en"), "en")


@pytest.mark.parametrize(
    ("release", "day", "words"),
    [
        ("2026.1", date(2026, 3, 31), "none yet: it is not out"),
        ("2026.1", date(2026, 4, 1), "maintained until 2027-10-26"),
        ("2026.1", date(2027, 10, 26), "maintained until 2027-10-26"),
        ("2026.1", date(2027, 10, 27), "none since 2027-10-26"),
        ("2026.2", date(2026, 11, 24), "the last day is not set yet"),
        ("queens", date(2026, 11, 24), "End of life: 2023-01-18"),
    ],
)
def test_how_it_stands_on_a_day(release: str, day: date, words: str) -> None:
    assert words in said(release, day)


@pytest.mark.parametrize(
    ("release", "words"),
    [
        ("2026.1", "straight to the next SLURP release"),
        ("2025.2", "no SLURP release"),
        ("queens", "none can be skipped before 2023.1"),
    ],
)
def test_over_which_releases_an_upgrade_goes(release: str, words: str) -> None:
    assert words in said(release, date(2026, 11, 24))


def test_only_a_slurp_release_cites_what_one_is() -> None:
    title = str(FACTS.source(CADENCE).title)
    assert title in said("2026.1", date(2026, 11, 24))
    assert title not in said("2025.2", date(2026, 11, 24))
