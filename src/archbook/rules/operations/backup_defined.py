"""Where backups of the control plane go."""

from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.blueprint import Blueprint
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.provenance import imported

DATABASE = "mariadb"


@rule(
    "operations.backup-defined",
    severity=Severity.ERROR,
    cites=(
        Citation("operations-guide-backup", "Database backups"),
        Citation("kolla-mariadb-backup-guide", "Backing up"),
    ),
    applies=lambda blueprint: blueprint.instances(DATABASE) > 0,
)
def backup_defined(blueprint: Blueprint) -> Iterator[Hit]:
    """The control plane's database is backed up to a place off its own hosts.

    Why:
        The database is the memory of the cloud: which instance is whose, on which host, with
        which volumes. A cluster copies a mistake to all members at once. Kolla-Ansible makes its
        backups on one of the database hosts; what stays there is lost with that host.
    How:
        surroundings.backup_to names a place. An error when the requirements ask for backup and it
        names none, or when it names hosts that carry the database; an info when nothing is said,
        unless the design was read from an inventory.
    Cure:
        Name a place off the controllers: an object store elsewhere, a backup server.

    Fails:
        requirements: {backup: true}

    Passes:
        requirements: {backup: true}
        surroundings: {backup_to: s3 bucket of the second site}
    """
    place = blueprint.design.surroundings.backup_to
    asked = blueprint.design.requirements.backup
    if place in _own_hosts(blueprint):
        text = Message(
            "backups go to {place}, which carries the database itself: both are lost together; "
            "name a place elsewhere",
            {"place": place},
        )
        yield Hit("cloud", text, {"backup_to": place})
    elif not place and asked:
        text = Message("backup is required, and no place for it is named")
        yield Hit("cloud", text, {"backup_to": "-"})
    elif not place and not imported(blueprint):
        text = Message("nothing is said about where the control plane's database is backed up to")
        yield Hit("cloud", text, {"backup_to": "-"}, severity=Severity.INFO)


def _own_hosts(blueprint: Blueprint) -> set[str]:
    """Return the names of groups and hosts that carry the database."""
    cohorts = [cohort for cohort, _ in blueprint.standing(DATABASE)]
    hosts = {host for cohort in cohorts for host in cohort.group.hosts}
    return hosts | {cohort.name for cohort in cohorts}
