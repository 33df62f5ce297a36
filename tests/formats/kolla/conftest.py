"""Small inventories that tests write, and what archbook makes of them."""

from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.formats.kolla import ImportedInventory, Wanted, imported

SMALL = """\
[control]
ctl[1:3]

[network]
net1
net2

[compute]
cmp[01:04]

[storage]
sto1

[monitoring:children]
network

[deployment]
localhost ansible_connection=local

[mariadb:children]
control

[nova:children]
control

[nova-api:children]
nova
"""
"""Three controllers, two network hosts, four compute hosts, a storage host; few groups."""

Taken = Callable[..., ImportedInventory]


@pytest.fixture(autouse=True)
def _own_folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.chdir(tmp_path)


@pytest.fixture
def small() -> str:
    """Return a small inventory."""
    return SMALL


@pytest.fixture
def taken() -> Taken:
    """Return a function: text of an inventory, settings and what is wanted → the import."""

    def take(text: str = SMALL, settings: str | None = None, **wanted: Any) -> ImportedInventory:  # noqa: ANN401 - the fields of `Wanted`
        Path("multinode").write_text(text, encoding="utf-8")
        files: tuple[Path, ...] = ()
        if settings is not None:
            files = (Path("globals.yml"),)
            files[0].write_text(settings, encoding="utf-8")
        wish = Wanted(**{"release": "2026.1", **wanted})
        return imported((Path("multinode"),), files, bundled(), wish)

    return take


@pytest.fixture
def said() -> Callable[[ImportedInventory], list[str]]:
    """Return a function: import → what was not understood, as a person reads it."""

    def lines(found: ImportedInventory) -> list[str]:
        return [str(one.located()) for one in found.remarks if one.weight == "open"]

    return lines
