"""How long a sign-in lasts."""

from collections.abc import Callable

from archbook.model.blueprint import Blueprint
from archbook.plan.settings import SettingValue
from archbook.rules.tokens import expiry_setting, token_life


def test_kolla_ansible_has_a_setting_of_its_own(blueprint: Callable[..., Blueprint]) -> None:
    assert expiry_setting(blueprint(deployer="kolla-ansible")) == "kolla-fernet-token-expiry"
    assert token_life(blueprint(deployer="kolla-ansible")) == SettingValue(86_400, "default")
    stated = blueprint(deployer="kayobe", settings={"kolla-fernet-token-expiry": 7_200})
    assert token_life(stated) == SettingValue(7_200, "design")


def test_elsewhere_keystone_has_the_say(blueprint: Callable[..., Blueprint]) -> None:
    assert expiry_setting(blueprint()) == "keystone-token-expiration"
    assert token_life(blueprint()) == SettingValue(3_600, "default")
    stated = blueprint(settings={"keystone-token-expiration": 900})
    assert token_life(stated) == SettingValue(900, "design")
