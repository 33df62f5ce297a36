"""What settings choose, without an inventory."""

from pathlib import Path

import pytest

from archbook.catalog import bundled
from archbook.formats.kolla.choices import Choices, choices_of
from archbook.formats.kolla.given import GivenSettings, of_globals
from archbook.formats.kolla.values import Values
from archbook.plan.timeline import Timeline


def _chosen(text: str, release: str = "2026.1") -> tuple[Choices, list[str]]:
    """Return what a file of settings chooses, and what was not understood of it."""
    layout, given = bundled().inventory_layout("kolla-ansible"), GivenSettings()
    Path("globals.yml").write_text(text + "\n", encoding="utf-8")
    of_globals([Path("globals.yml")], layout.settings, given)
    values = Values(layout, Timeline(bundled(), bundled().release(release)), given.by_key)
    choices = choices_of(values)
    remarks = (*given.remarks, *values.remarks)
    return choices, [str(one.located()) for one in remarks if one.weight == "open"]


@pytest.mark.parametrize(
    ("text", "options"),
    [
        ("neutron_plugin_agent: ovn", {"network_backend": ["ovn"]}),
        ("", {"network_backend": ["openvswitch"], "hypervisor": ["kvm"], "console": ["novnc"]}),
        ("enable_cinder_backend_lvm: 'on'", {"block_backend": ["lvm"]}),
        ("enable_cinder_backend_lvm: 1\nenable_cinder_backend_pure_fc: yes",
         {"block_backend": ["lvm", "san"]}),
        ("enable_neutron_dvr: yes", {"routing": ["distributed"]}),
        ("neutron_plugin_agent: ovn\nenable_neutron_dvr: yes", {"routing": []}),
        ("neutron_plugin_agent: ovn\nneutron_ovn_distributed_fip: yes",
         {"routing": ["distributed"]}),
        ("enable_neutron_sriov: yes\nenable_neutron_bgp_dragent: yes",
         {"features": ["bgp", "sriov"]}),
        ("nova_console: spice", {"console": ["spicehtml5"]}),
        ("nova_compute_virt_type: qemu", {"hypervisor": ["qemu"]}),
        ("octavia_provider_drivers: 'amphora:Amphora driver, ovn:OVN'",
         {"octavia_driver": ["amphora", "ovn"]}),
        ("enable_haproxy: no", {"load_balancer": ["none"]}),
        ("kolla_enable_tls_internal: yes", {"tls": ["external", "internal"]}),
        ("kolla_enable_tls_internal: yes\nkolla_external_vip_address: 192.0.2.1",
         {"tls": ["internal"]}),
        ("glance_file_datadir_volume: /mnt/images", {"image_backend": ["nfs"]}),
        ("glance_file_datadir_volume: glance", {"image_backend": []}),
        ("cinder_cluster_name: main", {"cinder_cluster": ["named"]}),
        ("cinder_cluster_name: ''", {"cinder_cluster": []}),
    ],
)  # fmt: skip
def test_options_come_from_the_settings(text: str, options: dict[str, list[str]]) -> None:
    found, _ = _chosen(text)

    assert {name: found.options.get(name, []) for name in options} == options


@pytest.mark.parametrize(
    ("text", "heat"),
    [
        ("", True),
        ("enable_heat: no", False),
        ("enable_heat: 'False'", False),
        ("enable_openstack_core: no", False),
        ("enable_heat: '{{ enable_openstack_core | bool }}'", True),
        ("enable_openstack_core: no\nenable_heat: '{{ enable_openstack_core | bool }}'", False),
        ("enable_aodh: yes\nenable_heat: '{{ enable_barbican|bool or enable_aodh|bool }}'", True),
        ("enable_heat: '{{ enable_barbican|bool or enable_aodh|bool }}'", False),
        ("a: &a no\nenable_heat: *a", False),
        ("{% if x %}\nenable_heat: no  # why\n{% endif %}", False),
        ("enable_heat: no\nenable_heat: yes", True),
        ("enable_heat: !unsafe 'no'", True),
        ("enable_heat: [no]", True),
    ],
)
def test_a_switch_is_read_as_far_as_nothing_must_run(text: str, heat: bool) -> None:  # noqa: FBT001 - what is expected
    assert ("heat" in _chosen(text)[0].services) is heat


@pytest.mark.parametrize(
    ("text", "said"),
    [
        ("enable_heat: '{{ x }}'", "globals.yml:1: enable_heat holds a template"),
        ("enable_heat: '{{ true }}'", "globals.yml:1: enable_heat holds a template"),
        ("enable_heat: [no]", "globals.yml:1: enable_heat holds no single word"),
        ("enable_heat: perhaps", "globals.yml:1: enable_heat is a switch, and its value is"),
        (
            "neutron_plugin_agent: calico",
            "globals.yml:1: the value of neutron_plugin_agent",
        ),
        ("a: b\n{% if x %}", "globals.yml:2: not YAML from here on"),
        ("- a", "globals.yml:1: is no list of settings"),
        ("neutron_plugin_agnet: ovn", "globals.yml:1: neutron_plugin_agnet is unknown; did you"),
    ],
)
def test_what_is_not_understood_is_spoken_of(text: str, said: str) -> None:
    lines = _chosen(text)[1]

    assert any(line.startswith(said) for line in lines), lines


def test_one_value_is_kept_where_an_option_takes_one() -> None:
    text = "enable_swift: yes\nglance_file_datadir_volume: /mnt\n"

    found, lines = _chosen(text, "2023.1")

    assert found.options["image_backend"] == ["swift"]
    assert any("several values of image_backend: swift is taken, not nfs" in one for one in lines)


@pytest.mark.parametrize(
    ("release", "present", "absent"),
    [
        ("pike", {"keystone", "chrony"}, {"placement", "opensearch", "proxysql"}),
        ("yoga", {"elasticsearch", "kibana", "placement"}, {"opensearch", "chrony"}),
        ("2026.1", {"opensearch", "placement"}, {"elasticsearch", "kibana", "chrony"}),
    ],
)
def test_each_release_has_its_own_defaults(
    release: str, present: set[str], absent: set[str]
) -> None:
    found, _ = _chosen("enable_central_logging: yes", release)

    assert present <= set(found.services)
    assert not absent & set(found.services)


def test_switches_of_kayobe_are_read_as_those_of_kolla() -> None:
    found, lines = _chosen("kolla_enable_aodh: true\nkolla_enable_tls_internal: yes\n")

    assert "aodh" in found.services
    assert found.options["tls"] == ["external", "internal"]
    assert not lines


def test_later_files_win() -> None:
    layout, given = bundled().inventory_layout("kolla-ansible"), GivenSettings()
    for name, text in (("a.yml", "enable_heat: yes\n"), ("b.yml", "enable_heat: no\n")):
        Path(name).write_text(text, encoding="utf-8")

    of_globals([Path("a.yml"), Path("b.yml")], layout.settings, given)

    assert given.by_key["enable_heat"].value == "no"
    assert not given.remarks
