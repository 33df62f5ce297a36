"""What instances and storage cost as rules of CloudKitty's module hashmap."""

import shlex
from collections.abc import Iterator

from archbook.i18n import Message
from archbook.model.cost import Amount, Cost
from archbook.report.cost_words import rounded
from archbook.report.plain import plain, words

_DIGITS = 8
"""Decimal places of a rate: finer than any bill."""

_CREATE = "openstack rating hashmap {what} create {name} -f value -c {column}"


def rating_script(cost: Cost, language: str) -> str:
    """Return a shell script that makes the rules: one for each flavor, one for volumes.

    Services and fields are those of the metrics that CloudKitty ships: ``instance`` with
    ``flavor_name``, and ``volume.size`` in GiB. Costs are those of an hour, its rating period. A
    rate that is not known is a comment.

    Source: CloudKitty, hashmap rating module.
    """
    return "\n".join(_lines(cost, language)) + "\n"


def _lines(cost: Cost, language: str) -> Iterator[str]:
    currency = cost.terms.currency
    text = "what instances and volumes of {design} cost an hour, in {currency}"
    yield "#!/bin/sh"
    yield _comment(Message(text, {"design": cost.design, "currency": currency}), language)
    text = "for a rating period of an hour and the metrics that CloudKitty ships"
    yield _comment(Message(text), language)
    yield "set -eu"
    yield "openstack rating module enable hashmap"
    yield f"group=$({_create('group', 'archbook', 'Group ID')})"
    yield f"service=$({_create('service', 'instance', 'Service ID')})"
    field = '"$service" flavor_name'
    yield f"field=$({_CREATE.format(what='field', name=field, column=shlex.quote('Field ID'))})"
    for flavor in cost.flavors:
        if not flavor.named:
            text = "{name}: the workload gives it no name, so that there is no flavor to charge"
            yield _comment(Message(text, {"name": flavor.name}), language)
            continue
        name = shlex.quote(plain(flavor.name))
        yield _mapping(flavor.name, flavor.hourly, f'--field-id "$field" --value {name}', language)
    for rate in cost.rates:
        if (rate.resource, rate.unit) == ("storage", "GiB-hour"):
            yield f"service=$({_create('service', 'volume.size', 'Service ID')})"
            yield _mapping("volume.size", rate.amount, '-s "$service"', language)


def _create(what: str, name: str, column: str) -> str:
    return _CREATE.format(what=what, name=shlex.quote(name), column=shlex.quote(column))


def _mapping(name: str, hourly: Amount, of: str, language: str) -> str:
    if hourly.value is None:
        text = "{name}: its cost is not known; missing: {lacks}"
        return _comment(Message(text, {"name": name, "lacks": hourly.lacks}), language)
    cost = rounded(hourly.value, _DIGITS)
    return f'openstack rating hashmap mapping create {cost:f} {of} -t flat -g "$group"'


def _comment(text: Message, language: str) -> str:
    return f"# {words(text, language)}"
