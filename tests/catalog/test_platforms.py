"""Every cloud platform is judged with a reason and a source, or not at all."""

import pytest

from archbook.catalog import bundled
from archbook.model.catalog.platform import CRITERIA
from archbook.model.platform_matrix import platform_matrix

FACTS = bundled()
PLATFORMS = FACTS.ids("platforms")


def test_there_is_what_the_course_text_names_and_what_lives_today() -> None:
    named = {"openstack", "cloudstack", "eucalyptus", "system-center"}
    today = {
        *("vmware-vcf", "proxmox-ve", "opennebula", "azure-local", "harvester", "nutanix"),
        "openshift-virtualization",
    }
    assert set(PLATFORMS) == named | today


@pytest.mark.parametrize("name", PLATFORMS)
def test_every_score_has_its_reason_and_a_source_of_the_entry(name: str) -> None:
    platform = FACTS.platform(name)
    assert platform.scores
    for criterion, score in platform.scores.items():
        assert score.source in FACTS.ids("sources")
        assert "scores" in platform.sources[score.source], criterion
        assert len(score.why.en) > 15, criterion


@pytest.mark.parametrize("name", PLATFORMS)
def test_at_least_half_of_the_criteria_are_known(name: str) -> None:
    assert len(FACTS.platform(name).scores) * 2 > len(CRITERIA)


@pytest.mark.parametrize("name", PLATFORMS)
def test_the_dormant_one_says_since_when_and_what_to_do(name: str) -> None:
    platform = FACTS.platform(name)
    assert (platform.status == "dormant") == (platform.last_change is not None)
    assert platform.status == "live" or platform.advice


def test_no_platform_is_best_whatever_the_weights() -> None:
    first = set()
    entries = [FACTS.platform(name) for name in PLATFORMS]
    for criterion in CRITERIA:
        only: dict[str, float] = {one: float(one == criterion) for one in CRITERIA}
        first.add(platform_matrix(entries, only).ranked[0].platform.id)
    assert len(first) >= 4
