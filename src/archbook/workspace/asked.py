"""What is asked for by keyword, made an ask; what is wrong with it is said in plain words."""

import json
from collections.abc import Iterable, Mapping
from typing import Any, TypedDict

from pydantic import BaseModel, ValidationError

from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.ask import Ask
from archbook.proposing.asking import alike


class Asked(TypedDict, total=False):
    """What can be asked for; see `archbook propose --help`. What is left out is not said.

    Attributes:
        instances: How many instances of one size; with `vcpus` and `ram_gib`.
        vcpus: vCPUs of one.
        ram_gib: Memory of one in GiB.
        disk_gb: Disk of one in GB.
        pinned_percent: Share of the instances whose vCPUs have threads of their own.
        gpus: How many instances have a GPU.
        workload: Several sizes, as `workload` of a design, instead of the above.
        volumes_tb: Usable TB of volumes, or kind of volumes → usable TB.
        objects_tb: Usable TB of objects.
        objects_by: ``ceph`` or ``swift``.
        racks: How many racks there are.
        rack_power_w: Watts that the machines of one rack may draw together.
        survives: ``none``, ``host`` or ``rack``.
        release: OpenStack release; the newest maintained SLURP release when not given.
        profile: Profile that judges.
        use_case: Use case whose services are taken.
        deployer: Deployer that installs them; that of the use case when not given.
        services: Services beside those that are needed.
        hyperconverged: Compute hosts carry the disks of Ceph.
        gateways: ``network``, ``control`` or ``distributed``.
        erasure: Erasure code of volumes, as ``4+2``.
        growth_percent: Growth of instances and data each year.
        years: Years that the cloud must last for.
        availability_percent: Share of the year in which the APIs answer.
        dashboard: Users need a web dashboard.
        monitoring: The cloud watches itself and gathers logs.
        servers: Hardware to build from, as `hardware` of a design.
        compute: Hardware of the compute hosts, by its name.
        name: Name of the design.
        ntp: Time servers.
        backup_to: Where backups of the control plane are kept.
        registry: Where hosts take container images from.
    """

    instances: int
    vcpus: int
    ram_gib: float
    disk_gb: float
    pinned_percent: float
    gpus: int
    workload: Iterable[Any]
    volumes_tb: float | Mapping[str, float]
    objects_tb: float
    objects_by: str
    racks: int
    rack_power_w: float
    survives: str
    release: str
    profile: str
    use_case: str
    deployer: str
    services: Iterable[str]
    hyperconverged: bool
    gateways: str
    erasure: str
    growth_percent: float
    years: int
    availability_percent: float
    dashboard: bool
    monitoring: bool
    servers: Mapping[str, Any]
    compute: str
    name: str
    ntp: Iterable[str]
    backup_to: str
    registry: str


_ALIKE = ("instances", "vcpus", "ram_gib", "disk_gb", "pinned_percent", "gpus")
_AROUND = ("ntp", "backup_to", "registry")
VOLUMES = "volumes"
"""Name of the volumes where they are not told apart."""


def ask_of(asked: Asked, release: str) -> Ask:
    """Return what is asked for.

    Args:
        asked: What was said.
        release: OpenStack release where none was said.

    Raises:
        InputError: Something cannot be asked for; it is named.
    """
    given: dict[str, Any] = dict(asked)
    found = {name: one for name, one in given.items() if name not in (*_ALIKE, *_AROUND)}
    found["release"] = given.get("release") or release
    found["workload"] = _workload(given)
    if "volumes_tb" in found:
        found["volumes"] = _volumes(found.pop("volumes_tb"))
    if "erasure" in found:
        found["erasure"] = _code(found["erasure"])
    around = {name: given[name] for name in _AROUND if given.get(name)}
    if around:
        found["surroundings"] = around
    try:
        return Ask.model_validate_json(json.dumps(found, default=_plain))
    except ValidationError as error:
        raise InputError(_said(error)) from None


def _plain(value: Any) -> Any:  # noqa: ANN401 - whatever a caller gave
    if isinstance(value, BaseModel):
        return json.loads(value.model_dump_json(exclude_unset=True))
    return list(value) if isinstance(value, Iterable) else str(value)


def _workload(given: Mapping[str, Any]) -> list[Any]:
    stated = {name: given[name] for name in _ALIKE if given.get(name) is not None}
    several = list(given.get("workload") or ())
    if several and stated:
        text = "a workload and {names} are both given: say which instances there are in one way"
        raise InputError(Message(text, {"names": tuple(stated)}))
    if not stated:
        return several
    missing = tuple(name for name in ("instances", "vcpus", "ram_gib") if name not in stated)
    if missing:
        text = "say also {missing}: an instance has vCPUs and memory, and there are some of them"
        raise InputError(Message(text, {"missing": missing}))
    try:
        return list(alike(**stated))
    except ValidationError as error:
        raise InputError(_said(error)) from None


def _volumes(given: object) -> list[dict[str, object]]:
    """Return the kinds of volumes; a number is one kind, ``name:media`` names its disks, too."""
    several = given if isinstance(given, Mapping) else {VOLUMES: given}
    found: list[dict[str, object]] = []
    for called, usable in several.items():
        name, _, media = str(called).partition(":")
        found.append({"name": name, "usable_tb": usable, **({"media": media} if media else {})})
    return found


def _code(text: str) -> dict[str, int]:
    k, plus, m = text.partition("+")
    if not (plus and k.isdecimal() and m.isdecimal()):
        raise InputError(
            Message(
                "'{text}' is no erasure code; write data and coding chunks as 4+2", {"text": text}
            )
        )
    return {"k": int(k), "m": int(m)}


def _said(error: ValidationError) -> Message:
    """Say the first thing that is wrong."""
    first = error.errors()[0]
    where = ".".join(map(str, first["loc"]))
    why = Message(str(first.get("ctx", {}).get("error", first["msg"])))
    if not where:
        return why
    return Message("{where}: {why}", {"where": where, "why": why})
