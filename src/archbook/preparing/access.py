"""How Ansible logs in."""

from archbook.i18n import Message
from archbook.model.finding import Citation
from archbook.model.preparation import Preparation, Step, Variable

_SUDO = Citation("kolla-ansible-prechecks", "roles/prechecks/tasks/user_checks.yml")
_OSA = Citation("openstack-ansible-target-hosts", "Configure SSH keys")

_VARIABLES = (
    Variable(
        "DEPLOY_USER",
        Message("user that Ansible logs in as; empty: no user is made"),
        required=False,
    ),
    Variable(
        "DEPLOY_KEY",
        Message("public SSH key of the deployer, the whole line; empty: none is added"),
        required=False,
    ),
)

_COMMANDS = (
    'if [ -n "$DEPLOY_USER" ]; then',
    '    id "$DEPLOY_USER" >/dev/null 2>&1 ||',
    '        useradd --create-home --shell /bin/bash "$DEPLOY_USER"',
    "    printf '%s ALL=(ALL) NOPASSWD: ALL\\n' \"$DEPLOY_USER\" >/etc/sudoers.d/archbook",
    "    chmod 440 /etc/sudoers.d/archbook",
    "fi",
    'if [ -n "$DEPLOY_USER" ] && [ -n "$DEPLOY_KEY" ]; then',
    '    keys=$(getent passwd "$DEPLOY_USER" | cut -d: -f6)/.ssh',
    '    install -d -m 700 -o "$DEPLOY_USER" "$keys"',
    '    touch "$keys/authorized_keys"',
    '    grep -qxF "$DEPLOY_KEY" "$keys/authorized_keys" ||',
    '        printf \'%s\\n\' "$DEPLOY_KEY" >>"$keys/authorized_keys"',
    '    chown "$DEPLOY_USER" "$keys/authorized_keys"',
    '    chmod 600 "$keys/authorized_keys"',
    '    ! command -v restorecon >/dev/null || restorecon -R "$keys"',
    "fi",
)


def access(preparation: Preparation) -> Step:
    """Return the step that makes the user whom the deployer logs in as."""
    return Step(
        "access",
        Message("Access"),
        Message("Ansible logs in by key and becomes root without a password"),
        (_OSA if preparation.deployed_by("openstack-ansible") else _SUDO,),
        _COMMANDS,
        _VARIABLES,
    )
