"""A choice and its label."""

from datetime import date

from archbook.i18n.translation import translate
from archbook.session import Results, choices
from archbook.workspace import new

DAY = date(2026, 11, 24)


def results(use_case: str = "starter", release: str | None = None) -> Results:
    return Results(new(use_case, release=release), DAY)


def test_labels_are_translated_with_their_marks() -> None:
    offered = choices.use_cases(results())
    assert translate(offered[0].label, "ko") != translate(offered[0].label, "en")


def test_a_label_carries_its_mark() -> None:
    labels = {one.value: str(one.label) for one in choices.releases(results())}
    assert labels["2026.1"].endswith("(SLURP)")
    assert "(" not in labels["2026.2"]
