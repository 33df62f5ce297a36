"""Korean particles fit the word before them, when its sound is known."""

import pytest

from archbook.i18n import Message
from archbook.i18n.particles import settled
from archbook.i18n.translation import translate


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("랙은(는)", "랙은"),
        ("서버은(는)", "서버는"),
        ("그룹이(가)", "그룹이"),
        ("역할을(를)", "역할을"),
        ("스위치과(와)", "스위치와"),
        ("스토리지(으)로", "스토리지로"),
        ("호스트 그룹(으)로", "호스트 그룹으로"),
        ("역할(으)로", "역할로"),
        ("랙(이)라는", "랙이라는"),
        ("서버(이)라는", "서버라는"),
        ("'랙'을(를)", "'랙'을"),
    ],
)
def test_after_hangul(written: str, read: str) -> None:
    assert settled(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("3을(를)", "3을"),
        ("4을(를)", "4를"),
        ("10(으)로", "10으로"),
        ("1(으)로", "1로"),
        ("4,096(으)로", "4,096으로"),
        ("10.0.0.0/24이(가)", "10.0.0.0/24가"),
        ("80 %이(가)", "80 %가"),
    ],
)
def test_after_numbers(written: str, read: str) -> None:
    assert settled(written) == read


@pytest.mark.parametrize(
    ("written", "read"),
    [
        ("Nova은(는)", "Nova는"),
        ("Neutron은(는)", "Neutron은"),
        ("Keystone이(가)", "Keystone이"),
        ("Cinder이(가)", "Cinder가"),
        ("Glance을(를)", "Glance를"),
        ("Kolla-Ansible(으)로", "Kolla-Ansible로"),
        ("design.yaml을(를)", "design.yaml을"),
        ("RabbitMQ과(와)", "RabbitMQ와"),
        ("VLAN은(는)", "VLAN은"),
        ("GiB을(를)", "GiB를"),
        ("XML(으)로", "XML로"),
        ("'ctl'이(가)", "'ctl'이"),
    ],
)
def test_after_latin_letters_that_are_read_in_one_way(written: str, read: str) -> None:
    assert settled(written) == read


@pytest.mark.parametrize("text", ["net을(를)", "r2이(가)", "ctl-01(으)로", "OpenStack은(는)"])
def test_both_forms_stay_where_readers_differ(text: str) -> None:
    assert settled(text) == text


@pytest.mark.parametrize("text", ["호스트(컨트롤러)를", "서버 (이름)", "이(가) 없다", ""])
def test_other_texts_stay(text: str) -> None:
    assert settled(text) == text


def test_a_message_is_settled_in_korean_only() -> None:
    shown = Message("{name}을(를)", {"name": "4"})
    assert translate(shown, "ko") == "4를"
    assert translate(shown, "en") == "4을(를)"
