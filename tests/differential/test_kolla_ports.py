"""Every port that Kolla-Ansible 23 sets is a port of one of our components.

The table was read from Kolla-Ansible's defaults. It is not part of the project: without it this
test is skipped.
"""

import json
from pathlib import Path

import pytest

from archbook.catalog import bundled

PORTS = Path(__file__).parents[3] / "shared" / "facts" / "kolla-23-ports.json"

pytestmark = pytest.mark.skipif(
    not PORTS.is_file(), reason=f"Kolla-Ansible's table is not at {PORTS}"
)

ENOUGH = 75
"""Ports that the table gives as a number; the others are taken from another of its lines."""


def test_every_port_is_known() -> None:
    table: dict[str, tuple[object, str]] = json.loads(PORTS.read_text(encoding="utf-8"))
    ports = {name: int(str(port)) for name, (port, _) in table.items() if str(port).isdigit()}
    components = map(bundled().component, bundled().ids("components"))
    ours = {port.port for component in components for port in component.ports}

    assert len(ports) > ENOUGH
    assert not {name: port for name, port in ports.items() if port not in ours}
