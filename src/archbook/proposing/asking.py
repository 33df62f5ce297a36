"""From the few numbers that people say to an ask."""

from collections.abc import Iterator

from archbook.errors import InputError
from archbook.i18n import Message
from archbook.model.workload import Workload


def alike(  # noqa: PLR0913 - each is a number that people say, by keyword
    instances: int,
    vcpus: int,
    ram_gib: float,
    *,
    disk_gb: float | None = None,
    pinned_percent: float = 0,
    gpus: int = 0,
) -> Iterator[Workload]:
    """Yield instances of one size: those with a GPU, those that are pinned, and the others.

    Args:
        instances: How many there are together.
        vcpus: vCPUs of each.
        ram_gib: Memory of each in GiB.
        disk_gb: Disk of each in GB.
        pinned_percent: Share of those without a GPU whose vCPUs have threads of their own.
        gpus: How many of them have a GPU.

    Raises:
        InputError: More GPUs than instances.
    """
    if gpus > instances:
        text = "{gpus} GPUs for {instances} instances: an instance is given one at the most here"
        raise InputError(Message(text, {"gpus": gpus, "instances": instances}))
    pinned = round((instances - gpus) * pinned_percent / 100)
    size: dict[str, object] = {"vcpus": vcpus, "ram_gib": float(ram_gib)}
    if disk_gb is not None:
        size["disk_gb"] = float(disk_gb)
    kinds: tuple[tuple[str, int, dict[str, object]], ...] = (
        ("general", instances - gpus - pinned, {}),
        ("pinned", pinned, {"cpu_policy": "dedicated"}),
        ("gpu", gpus, {"gpus": 1}),
    )
    for name, count, special in kinds:
        if count:
            yield Workload.model_validate({"name": name, **size, "instances": count, **special})
