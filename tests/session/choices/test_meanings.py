"""What labels mean, in the catalog's words."""

from datetime import date

import pytest

from archbook.catalog.library import bundled
from archbook.i18n.translation import translate
from archbook.model.host_group import HostGroup
from archbook.session import Results, choices
from archbook.workspace import new

DAY = date(2026, 11, 24)
FACTS = bundled()


@pytest.fixture
def results() -> Results:
    return Results(new("starter"), DAY)


@pytest.mark.parametrize("layer", choices.LAYERS)
def test_every_layer_has_a_meaning_in_both_languages(results: Results, layer: str) -> None:
    meaning = choices.layer_meaning(results, layer)
    assert translate(meaning, "en")
    assert translate(meaning, "ko") != translate(meaning, "en")


def test_a_group_means_what_its_roles_are_for(results: Results) -> None:
    group = HostGroup(name="hci", roles=("compute", "ceph_osd"), count=3)
    meaning = translate(choices.group_meaning(results, group), "ko")
    assert FACTS.role("compute").purpose.ko in meaning
    assert FACTS.role("ceph_osd").purpose.ko in meaning


def test_a_group_of_named_components_means_what_they_do(results: Results) -> None:
    group = HostGroup(name="dbmq", run=("mariadb", "rabbitmq"), count=3)
    meaning = str(choices.group_meaning(results, group))
    assert f"mariadb: {FACTS.component('mariadb').does}" in meaning
    assert f"rabbitmq: {FACTS.component('rabbitmq').does}" in meaning


def test_hypervisors_say_what_they_are_and_gone_ones_what_to_do(results: Results) -> None:
    asked = {question.id: question for question in choices.questions(results)}
    notes = {one.value: one.note for one in asked["hypervisor"].choices}
    assert notes["kvm"] == FACTS.hypervisor("kvm").explains
    assert notes["hyperv"] == FACTS.hypervisor("hyperv").advice
