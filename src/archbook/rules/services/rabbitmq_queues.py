"""How RabbitMQ keeps messages."""

from collections.abc import Iterator

from archbook.i18n import Message, Value
from archbook.model.blueprint import Blueprint
from archbook.model.catalog.release import spelled
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule
from archbook.rules.deployers import with_kolla
from archbook.rules.lifetimes import misplaced

OPTION, QUORUM = "rabbitmq_queues", "quorum"
MIRRORED, SINGLE = "classic-mirrored", "classic"


def _stated(blueprint: Blueprint) -> bool:
    return blueprint.has("rabbitmq") and blueprint.options[OPTION].stated


@rule(
    "services.rabbitmq-queues",
    severity=Severity.ERROR,
    cites=(
        Citation("kolla-rabbitmq-guide", "High availability"),
        Citation("oslo-messaging-rabbit", "Quorum and stream queues"),
        Citation("rabbitmq-deprecated-features", "classic_queue_mirroring"),
    ),
    applies=_stated,
)
def rabbitmq_queues(blueprint: Blueprint) -> Iterator[Hit]:
    """Queues of RabbitMQ outlive the loss of a host: they are quorum queues.

    Why:
        RabbitMQ 4 has no mirrored queues any more: policies that ask for them do nothing, and
        each queue lives on one host. Messages between the services are lost with it.
    How:
        The option rabbitmq_queues. Mirrored classic queues are an error after 2024.2 with
        Kolla-Ansible, whose RabbitMQ mirrors no more, and a warning otherwise, as they end with
        RabbitMQ 4. Classic queues without copies are a warning where RabbitMQ has more than one
        member. What is not stated is not judged.
    Cure:
        Set rabbitmq_queues to quorum, and plan the migration: queues are made anew.

    Fails:
        options: {rabbitmq_queues: classic-mirrored, block_backend: ceph, image_backend: ceph}
        deployer: kolla-ansible

    Passes:
        options: {rabbitmq_queues: quorum, block_backend: ceph, image_backend: ceph}
        deployer: kolla-ansible
    """
    members = blueprint.instances("rabbitmq")
    kinds = blueprint.option(OPTION)
    if MIRRORED in kinds:
        gone = misplaced(blueprint, OPTION, MIRRORED) is not None
        refused = gone and with_kolla(blueprint)
        yield _hit(_mirrored(blueprint, refused=refused), members, refused=refused)
    elif SINGLE in kinds and members > 1:
        yield _hit(_single(members), members, refused=False)


def _hit(text: Message, members: int, *, refused: bool) -> Hit:
    return Hit(
        "service/rabbitmq",
        text,
        {"members": members, "queues": "classic"},
        ((SetOption(option=OPTION, value=QUORUM),),),
        severity=None if refused else Severity.WARNING,
        citation=None if refused else Citation("rabbitmq-deprecated-features"),
    )


def _mirrored(blueprint: Blueprint, *, refused: bool) -> Message:
    values: dict[str, Value] = {"release": spelled(blueprint.release.id)}
    if refused:
        return Message(
            "RabbitMQ's queues are mirrored, which the RabbitMQ of {release} does not do any "
            "more: each queue lives on one host; use quorum queues",
            values,
        )
    return Message(
        "RabbitMQ's queues are mirrored, which ends with RabbitMQ 4: move to quorum queues before "
        "that upgrade",
        values,
    )


def _single(members: int) -> Message:
    return Message(
        "RabbitMQ has {members} members and keeps each queue on one of them only: losing that "
        "host loses its messages; use quorum queues",
        {"members": members},
    )
