"""The virtual environment that Kolla-Ansible lives in; what goes into it changed with releases."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.preparation import Preparation, Variable

_BRINGS_ANSIBLE = "2025.1"
"""Release from which pip installs Ansible together with Kolla-Ansible."""

_INSTALLS_COLLECTIONS = "yoga"
"""Release from which `kolla-ansible install-deps` fetches collections of Ansible."""

_PIP = "/opt/kolla-ansible/bin/pip install"
_ANSIBLE = Variable(
    "ANSIBLE",
    Message("Ansible as the quick start of the release names it for pip, as ansible-core>=2.15"),
)


def ansible(preparation: Preparation) -> tuple[Variable, ...]:
    """Return the variable that names Ansible; none where it comes along."""
    return () if _since(preparation, _BRINGS_ANSIBLE) else (_ANSIBLE,)


def environment(preparation: Preparation) -> Iterator[str]:
    """Yield the commands that make it, as the quick start of the release has them."""
    yield "[ -d /opt/kolla-ansible ] || python3 -m venv /opt/kolla-ansible"
    yield f"{_PIP} -U pip"
    if not _since(preparation, _BRINGS_ANSIBLE):
        yield f'{_PIP} "$ANSIBLE"'
    yield f'{_PIP} "git+https://opendev.org/openstack/kolla-ansible@$BRANCH"'
    if _since(preparation, _INSTALLS_COLLECTIONS):
        yield "/opt/kolla-ansible/bin/kolla-ansible install-deps"
    yield "mkdir -p /etc/kolla"


def _since(preparation: Preparation, release: str) -> bool:
    blueprint = preparation.blueprint
    return blueprint.release.order >= blueprint.facts.release(release).order
