"""Life of a Fernet token."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetSetting
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.deployers import with_kolla
from archbook.rules.tokens import KOLLA_EXPIRY, token_life

LONGEST_S = 604_800
"""A week: the job that rotates the keys cannot plan further."""


@rule(
    "security.token-expiry",
    severity=Severity.ERROR,
    cites=(
        Citation("kolla-ansible-prechecks", "roles/keystone/tasks/precheck.yml"),
        Citation("kolla-keystone-guide", "Fernet tokens"),
    ),
    applies=with_kolla,
)
def token_expiry(blueprint: Blueprint) -> Iterator[Hit]:
    """With Kolla-Ansible, a token lives a whole number of seconds, a week at most.

    Why:
        Kolla-Ansible makes the schedule of the key rotation from the life of a token. It has no
        schedule for fractions, nor for more than a week, and its prechecks stop at them.
    How:
        The setting kolla-fernet-token-expiry is a whole number from 0 to 604,800 seconds.
    Cure:
        Set it back to the default, a day.

    Fails:
        deployer: kolla-ansible
        settings: {kolla-fernet-token-expiry: 1209600}

    Passes:
        deployer: kolla-ansible
        settings: {kolla-fernet-token-expiry: 604800}
    """
    life = token_life(blueprint).value
    if life % 1 or life > LONGEST_S:
        values: dict[str, Value] = {"life": f"{life:,.12g}", "longest": f"{LONGEST_S:,}"}
        yield Hit(
            "service/keystone",
            Message(
                "tokens live {life} seconds, and Kolla-Ansible takes whole numbers from 0 to "
                "{longest}",
                values,
            ),
            {"token_life_s": life, "longest_s": LONGEST_S},
            ((SetSetting(setting=KOLLA_EXPIRY, value=None),),),
        )
