"""How long a sign-in lasts."""

from archbook.model.blueprint import Blueprint
from archbook.plan.settings import SettingValue, setting
from archbook.rules.deployers import with_kolla

KOLLA_EXPIRY = "kolla-fernet-token-expiry"
KEYSTONE_EXPIRATION = "keystone-token-expiration"


def expiry_setting(blueprint: Blueprint) -> str:
    """Return the setting that fixes the life of a token: Kolla-Ansible has one of its own."""
    return KOLLA_EXPIRY if with_kolla(blueprint) else KEYSTONE_EXPIRATION


def token_life(blueprint: Blueprint) -> SettingValue:
    """Return the life of a token in seconds, and whether the design states it."""
    return setting(blueprint, expiry_setting(blueprint))
