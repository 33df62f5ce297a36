"""TLS on both sides of the APIs."""

from collections.abc import Iterator

from archbook.i18n import Message, Value, mark
from archbook.model.blueprint import Blueprint
from archbook.model.edit import SetOption
from archbook.model.finding import Citation, Hit, Severity
from archbook.rules.api import rule

OPTION = "tls"
SIDES = {"external": mark("public"), "internal": mark("internal")}
"""Value of the option → what people call the side."""


@rule(
    "security.tls-everywhere",
    severity=Severity.ERROR,
    cites=Citation("scs-secure-connections", "Decision: internal and external API endpoints"),
    optional=True,
)
def tls_everywhere(blueprint: Blueprint) -> Iterator[Hit]:
    """Users and services reach every API over TLS.

    Why:
        Tokens and passwords travel with each request. Whoever can listen on one host of the
        management network owns the cloud when they travel in the clear.
    How:
        The option tls names both sides, external and internal.
    Cure:
        Take TLS on both sides.

    Fails:
        options: {tls: [external], block_backend: ceph, image_backend: ceph}

    Passes:
        options: {tls: [external, internal], block_backend: ceph, image_backend: ceph}
    """
    if missing := [side for side in SIDES if side not in blueprint.option(OPTION)]:
        values: dict[str, Value] = {"sides": tuple(Message(SIDES[side]) for side in missing)}
        yield Hit(
            "cloud",
            Message("APIs are reached in the clear on these sides: {sides}", values),
            candidates=((SetOption(option=OPTION, value=tuple(SIDES)),),),
        )
