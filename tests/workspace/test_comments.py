"""What the comments of a new design promise, beside what every use case promises."""

import pytest

from archbook.catalog import bundled
from archbook.workspace.comments import WIDTH, comments


def of(name: str, language: str = "en") -> dict[str, str]:
    return comments(bundled().use_case(name), bundled(), language)


@pytest.mark.parametrize(
    ("name", "said"),
    [
        ("web-applications", "The set of services is verified: OpenStack workload reference"),
        ("htc", "The set of services is the course text's."),
        ("nfv", "The set of services is a proposal of archbook."),
    ],
)
def test_the_top_says_who_says_so(name: str, said: str) -> None:
    assert said in of(name)[""]


def test_the_sources_list_stands_above_ours() -> None:
    above = of("web-applications")["services"].replace("\n", " ")
    assert "lists: nova, glance, cinder, neutron, keystone, swift, horizon" in above
    assert "and as optional: heat, ceilometer, trove" in above


def test_the_course_texts_list_stands_above_ours() -> None:
    above = of("htc")["services"].replace("\n", " ")
    listed = "cinder, glance, keystone, nova, ceilometer, heat, horizon"
    assert f"the course text lists: {listed}" in above


def test_what_is_not_there_is_not_announced() -> None:
    assert "changed against" not in of("hci")["services"]
    assert "the cloud itself" not in of("starter")["options"]
    assert "make apply" not in of("textbook-htc")["profile"]
    assert "sample configurations" not in of("nfv")[""]


@pytest.mark.parametrize("language", WIDTH)
def test_lines_are_folded_and_items_hang(language: str) -> None:
    lines = of("nfv", language)["options"].splitlines()
    assert max(map(len, lines)) <= WIDTH[language]
    start = next(place for place, line in enumerate(lines) if line.startswith("- "))
    assert all(line.startswith(("- ", "  ")) for line in lines[start:])
