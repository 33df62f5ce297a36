"""Sessions of the dashboard and tokens."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetSetting
from archbook.model.finding import Citation, Hit, Severity
from archbook.plan.settings import setting
from archbook.rules.api import rule
from archbook.rules.tokens import expiry_setting, token_life

SESSION = "horizon-session-timeout"


@rule(
    "security.session-within-token",
    severity=Severity.WARNING,
    cites=(
        Citation("crowbar-openstack", "Horizon: session timeout"),
        Citation("horizon-settings", "SESSION_TIMEOUT"),
    ),
    applies=lambda blueprint: blueprint.has("horizon"),
)
def session_within_token(blueprint: Blueprint) -> Iterator[Hit]:
    """A session of the dashboard does not outlast the token behind it.

    Why:
        When the token of a session ends, Horizon signs the user out, in the midst of work and
        with what was not yet sent. A longer session is a promise that is not kept.
    How:
        The setting horizon-session-timeout is at most the life of a token, which is
        kolla-fernet-token-expiry with Kolla-Ansible and keystone-token-expiration otherwise; the
        defaults count where nothing is stated.
    Cure:
        Shorten the session to the life of the token.

    Fails:
        settings: {horizon-session-timeout: 7200}

    Passes:
        settings: {horizon-session-timeout: 7200, keystone-token-expiration: 7200}
    """
    session, token = setting(blueprint, SESSION).value, token_life(blueprint).value
    if session > token:
        values: dict[str, Value] = {
            "session": f"{session:,.12g}",
            "token": f"{token:,.12g}",
            "setting": expiry_setting(blueprint),
        }
        yield Hit(
            "service/horizon",
            Message(
                "a session of the dashboard may last {session} seconds, and its token only "
                "{token} ({setting})",
                values,
            ),
            {"session_s": session, "token_life_s": token},
            ((SetSetting(setting=SESSION, value=token),),),
        )
