"""What holds for the sizing of any store, host and log: rules find what sizing finds."""

import json
from collections.abc import Mapping
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from archbook.catalog import bundled
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.model.sizing import Resource
from archbook.plan import plan
from archbook.rules.example import changed
from archbook.rules.registry import rule_called
from archbook.sizing import size

unhurried = settings(deadline=None)
"""The first example reads the catalog, which takes as long as the machine takes."""

COUNTS = st.integers(min_value=1, max_value=40)
RAIDS = st.sampled_from(["none", "raid1", "raid5", "raid6", "raid10"])


def _planned(changes: Mapping[str, Any]) -> Blueprint:
    return plan(Design.model_validate_json(json.dumps(changed(changes))), bundled())


def _row(blueprint: Blueprint, resource: str) -> Resource:
    return next(one for one in size(blueprint).resources if one.resource == resource)


def _finds(rule: str, blueprint: Blueprint) -> bool:
    judged = rule_called(rule)
    return judged.applies(blueprint) and any(True for _ in judged.check(blueprint))


def _short(row: Resource) -> bool:
    assert row.headroom.value is not None
    return row.headroom.value < 0


@unhurried
@given(COUNTS, RAIDS, st.integers(0, 100), st.integers(1, 20_000))
def test_operations_a_second(disks: int, raid: str, writes: int, wanted: int) -> None:
    planned = _planned(
        {
            "hardware": {
                "vol": {"disks": [{"count": disks, "size_gb": 900, "raid": raid, "iops": 200}]}
            },
            "host_groups": [
                {"name": "vol", "roles": ["block_storage"], "count": 2, "hardware": "vol"}
            ],
            "storage": [{"name": "vol", "kind": "lvm", "iops": wanted, "write_percent": writes}],
        }
    )
    assert _finds("storage.iops-fit", planned) == _short(_row(planned, "iops"))


@unhurried
@given(st.integers(1, 5), st.integers(1, 500), st.integers(1, 400), st.integers(0, 4))
def test_logs(hosts: int, gb_a_day: int, days: int, replicas: int) -> None:
    planned = _planned(
        {
            "services": ["keystone", "opensearch"],
            "options": None,
            "storage": None,
            "operations": {"log_gb_a_day": gb_a_day},
            "settings": {"opensearch-hard-retention": days, "opensearch-replicas": replicas},
            "hardware": {"ctl": {"disks": [{"count": 1, "size_gb": 4000}]}},
            "host_groups": [
                {"name": "ctl", "roles": ["control"], "count": hosts, "hardware": "ctl"}
            ],
        }
    )
    assert _finds("capacity.logs-fit", planned) == _short(_row(planned, "log_tb"))


@unhurried
@given(st.integers(2, 6), st.integers(1, 60), st.integers(1, 5))
def test_proxies_after_a_loss(proxies: int, ingress: int, replicas: int) -> None:
    planned = _planned(
        {
            "services": ["keystone", "swift"],
            "options": None,
            "storage": [{"name": "o", "kind": "swift", "ingress_gbps": ingress, "size": replicas}],
            "hardware": {"ctl": {"nics": [{"ports": 2, "speed_gbps": 10}]}},
            "host_groups": [
                {"name": "ctl", "roles": ["control"], "count": proxies, "hardware": "ctl"},
                {"name": "obj", "roles": ["object_storage"], "count": 5},
            ],
        }
    )
    assert _finds("storage.swift-proxy-speed", planned) == _short(_row(planned, "proxy_gbps"))


def _ceph(hosts: int, disks: int, usable_tb: float) -> Blueprint:
    return _planned(
        {
            "hardware": {
                "osd": {
                    "cores": 64,
                    "ram_gib": 512,
                    "disks": [{"count": disks, "size_gb": 4000}],
                    "nics": [{"ports": 2, "speed_gbps": 25}],
                }
            },
            "host_groups": [
                {"name": "osd", "roles": ["ceph_osd"], "count": hosts, "hardware": "osd"}
            ],
            "storage": [{"name": "main", "kind": "ceph", "on": "osd", "usable_tb": usable_tb}],
        }
    )


def _alone(blueprint: Blueprint, name: str) -> float:
    found = next(one.quantity.value for one in size(blueprint).estimates if one.name == name)
    assert found is not None
    return found


@unhurried
@given(st.integers(4, 20), st.integers(1, 24), st.integers(1, 100))
def test_ratios_and_fill_agree(hosts: int, disks: int, usable_tb: int) -> None:
    """Data that fills the disks to a ratio is what is usable up to it."""
    planned = _ceph(hosts, disks, usable_tb)
    fill = _alone(planned, "fill_percent") / 100
    full = _alone(planned, "usable_full_tb")
    assert usable_tb / full == pytest.approx(fill / 0.95)
    assert _alone(planned, "fill_after_loss_percent") > 100 * fill
    assert _alone(planned, "usable_backfillfull_tb") < full


@unhurried
@given(st.integers(4, 20), st.integers(1, 24))
def test_more_hosts_never_recover_slower(hosts: int, disks: int) -> None:
    few, many = _ceph(hosts, disks, 1), _ceph(hosts + 1, disks, 1)
    assert _alone(many, "recovery_hours") < _alone(few, "recovery_hours")


@unhurried
@given(st.integers(4, 20), st.integers(1, 24))
def test_suggested_groups_are_never_more_than_ceph_allows(hosts: int, disks: int) -> None:
    assert not _short(_row(_ceph(hosts, disks, 1), "placement_groups"))
