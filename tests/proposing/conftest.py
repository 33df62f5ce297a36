"""Asks that tests change one thing of."""

from collections.abc import Callable
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.catalog.library import Catalog
from archbook.model.ask import Ask, VolumeClass
from archbook.model.workload import Workload

Asking = Callable[..., Ask]


@pytest.fixture
def facts() -> Catalog:
    """Return the bundled catalog."""
    return bundled()


@pytest.fixture
def asking() -> Asking:
    """Return a maker of asks: 300 instances and 50 TB, with what is given changed."""

    def made(**changes: Any) -> Ask:  # noqa: ANN401 - an ask holds many kinds of fields
        usual = {
            "release": "2026.1",
            "workload": (Workload(vcpus=4, ram_gib=16, instances=300),),
            "volumes": (VolumeClass(name="volumes", usable_tb=50),),
        }
        return Ask.model_validate(usual | changes)

    return made
