"""Device types of our own, written as NetBox's library writes them."""

import pytest

SERVER = """\
---
manufacturer: Acme
model: Anvil 200
slug: acme-anvil-200
part_number: 200-A
u_height: 2
is_full_depth: true
airflow: front-to-rear
weight: 44
weight_unit: lb
comments: '[Data sheet](https://example.org/anvil_(200).pdf)'
console-ports:
  - name: Serial
    type: de-9
power-ports:
  - name: PSU1
    type: iec-60320-c14
    maximum_draw: 800
    allocated_draw: 500
  - name: PSU2
    type: iec-60320-c14
    maximum_draw: 800
    allocated_draw: 500
interfaces:
  - name: Gig-E 1
    type: 1000base-t
    lable: a slip that must not matter
  - name: Gig-E 2
    type: 1000base-t
  - name: BMC
    type: 1000base-t
    mgmt_only: true
  - name: bond0
    type: lag
module-bays:
  - name: PSU1
    position: '1'
  - name: PSU2
    position: '2'
  - name: Power Distribution Board
  - name: CPU 1
  - name: CPU 2
  - name: DIMM A1
  - name: DIMM A2
  - name: Drive 00
  - name: Drive 01
  - name: Drive 02
"""

RACK = """\
manufacturer: Acme
model: Frame 42
slug: acme-frame-42
form_factor: 4-post-cabinet
width: 19
u_height: 42
starting_unit: 1
outer_height: 78.7
outer_width: 24
outer_unit: in
mounting_depth: 915
weight: 275
max_weight: 3000
weight_unit: lb
"""

PDU = """\
manufacturer: Acme
model: Strip 24
slug: acme-strip-24
u_height: 0
is_full_depth: false
power-ports:
  - name: In
    type: iec-60309-p-n-e-6h
power-outlets:
  - {name: '1', type: iec-60320-c13}
  - {name: '2', type: iec-60320-c13}
  - {name: '3', type: iec-60320-c19}
"""


def switch_text(ports: int, kind: str = "25gbase-x-sfp28") -> str:
    """Return a switch with *ports* ports of a *kind* and two faster ones."""
    names = [*(f"Ethernet{one}" for one in range(ports))]
    lines = [f"  - {{name: {name}, type: {kind}}}" for name in names]
    lines += [f"  - {{name: Up{one}, type: 100gbase-x-qsfp28}}" for one in range(2)]
    head = "manufacturer: Acme\nmodel: Acme Hub\nslug: acme-hub\nu_height: 1.5\ninterfaces:\n"
    return head + "\n".join(lines) + "\n"


@pytest.fixture
def server() -> str:
    """Return a server."""
    return SERVER


@pytest.fixture
def rack() -> str:
    """Return a rack."""
    return RACK


@pytest.fixture
def pdu() -> str:
    """Return a power distribution unit."""
    return PDU


@pytest.fixture
def leaf() -> str:
    """Return a leaf switch."""
    return switch_text(48)


@pytest.fixture
def small_switch() -> str:
    """Return a switch with so few ports that it may be anything."""
    return switch_text(8)
