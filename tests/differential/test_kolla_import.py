"""The plan of an imported design puts every component where Kolla-Ansible's groups put it.

Ansible itself, started by the test, says which hosts are in which group: of the inventories that
Kolla-Ansible ships, of trees made from the table of twenty releases, and of real clouds. Where
those are not at hand, the tests are skipped and say so.
"""

import json
import subprocess
from collections.abc import Callable, Iterator, Mapping
from pathlib import Path
from zipfile import ZipFile

import pytest

from archbook.catalog import bundled
from archbook.errors import InputError
from archbook.formats.kolla.ansible import program
from archbook.formats.kolla.recognise import recognised
from archbook.model.blueprint import Blueprint
from archbook.workspace.taken_in import TakenIn, import_kolla

Wheel = Callable[[str], Path]

SHARED = Path(__file__).parents[3] / "shared"
TABLE = SHARED / "facts" / "kolla-placement-by-release.json"
REAL = SHARED / "real-inputs"

with_table = pytest.mark.skipif(not TABLE.is_file(), reason=f"no table at {TABLE}")
with_real = pytest.mark.skipif(not REAL.is_dir(), reason=f"no real inventories at {REAL}")

SHIPPED = {
    "17.9.0": "2023.2",
    "18.8.0": "2024.1",
    "19.8.0": "2024.2",
    "20.6.0": "2025.1",
    "21.3.0": "2025.2",
    "22.2.0": "2026.1",
    "23.0.0": "2026.2",
}
"""Version of the package → release of OpenStack that it deploys."""

TOP_HOSTS = {
    "control": ("ctl1", "ctl2", "ctl3"),
    "network": ("net1", "net2"),
    "compute": ("cmp1", "cmp2", "cmp3"),
    "storage": ("sto1", "sto2"),
    "monitoring": ("mon1",),
    "deployment": ("dep1",),
}

FIRST = {"tacker-server", "tacker-conductor"}
"""Set up on the first host of their group only; so is glance-api that keeps images as files."""

ON_COMPUTES = {"nova-compute", "nova-libvirt", "nova-ssh", "kuryr-libnetwork"}
"""Components without a group: Kolla-Ansible sets them up on the group `compute`."""

AGENTS = ("neutron-dhcp-agent", "neutron-l3-agent", "neutron-metadata-agent")
"""Groups on whose hosts, besides the computes, the agent of Open vSwitch is set up; they are
children of `network` where another tool adds them."""

Groups = Mapping[str, tuple[str, ...]]


def _groups(*paths: Path) -> Groups:
    """Return group → hosts, as Ansible says."""
    command = [program(), "--list", *(part for path in paths for part in ("-i", str(path)))]
    told = {"ANSIBLE_TRANSFORM_INVALID_GROUP_CHARS": "ignore", "LC_ALL": "C.UTF-8"}
    run = subprocess.run(command, check=True, capture_output=True, env=told)
    listed = json.loads(run.stdout)

    def hosts(group: str) -> Iterator[str]:
        facts = listed.get(group, {})
        yield from facts.get("hosts", ())
        for child in facts.get("children", ()):
            yield from hosts(child)

    names = {*listed, *(child for one in listed.values() for child in one.get("children", ()))}
    return {name: tuple(dict.fromkeys(hosts(name))) for name in names - {"_meta"}}


def _placed(blueprint: Blueprint, component: str) -> set[str]:
    return {
        cohort[index].name
        for cohort, there in blueprint.standing(component)
        for index in there.hosts
    }


def _wanted(component: str, groups: Groups) -> set[str] | None:
    """Return where Kolla-Ansible puts a component; None when no group says."""
    if component in ON_COMPUTES:
        return set(groups["compute"])
    if component == "neutron-openvswitch-agent":
        agents = (groups.get(group, groups["network"]) for group in AGENTS)
        return {host for hosts in (groups["compute"], *agents) for host in hosts}
    group = bundled().component(component).kolla_group or ""
    found = groups.get(group, groups.get({"loadbalancer": "haproxy"}.get(group, "")))
    return None if found is None else set(found)


def _differences(taken: TakenIn, groups: Groups) -> tuple[int, list[str]]:
    """Return how many components were compared, and what differs."""
    blueprint = taken.workspace.blueprint()
    compared, wrong = 0, []
    for component in bundled().ids("components"):
        placed = _placed(blueprint, component)
        wanted = _wanted(component, groups)
        if not placed or wanted is None:
            continue
        compared += 1
        files = component == "glance-api" and blueprint.option("image_backend") == ("file",)
        if files or component in FIRST:
            group = bundled().component(component).kolla_group or ""
            wanted = {groups[group][0]}
        if placed != wanted:
            wrong.append(f"{component}: {sorted(placed)}, Kolla {sorted(wanted)}")
    return compared, wrong


def _stock(release: str) -> str:
    """Write the stock groups of a release with hosts in the top ones."""
    table = json.loads(TABLE.read_text(encoding="utf-8"))[release]
    parts = [f"[{top}]\n" + "\n".join(hosts) for top, hosts in TOP_HOSTS.items()]
    for group, facts in table.items():
        if group not in TOP_HOSTS:
            parts.append(f"[{group}:children]\n" + "\n".join(facts["parents"]))
    return "\n\n".join(parts) + "\n"


def _everything() -> str:
    """Switch on every service that Kolla-Ansible ever deployed."""
    deployer = bundled().deployer("kolla-ansible")
    lines = [f"enable_{service.replace('-', '_')}: yes" for service in deployer.deploys]
    return "\n".join([*lines, "cinder_backend_ceph: yes", "glance_backend_ceph: yes"]) + "\n"


RELEASES = (
    "ocata",
    "queens",
    "stein",
    "train",
    "victoria",
    "2023.1",
    "2024.2",
    "2025.2",
    "2026.1",
)


@with_table
@pytest.mark.parametrize("release", RELEASES)
def test_every_service_stands_where_the_stock_groups_of_the_release_put_it(
    release: str, tmp_path: Path
) -> None:
    inventory, settings = tmp_path / "multinode", tmp_path / "globals.yml"
    inventory.write_text(_stock(release), encoding="utf-8")
    settings.write_text(_everything(), encoding="utf-8")

    taken = import_kolla(inventory, settings=settings, release=release)

    compared, wrong = _differences(taken, _groups(inventory))
    assert not wrong
    assert compared > 70
    changed = [group for group in taken.workspace.design.host_groups if group.run]
    assert not changed  # the stock tree needs no override


@with_table
def test_each_of_twenty_releases_is_recognised_by_its_groups() -> None:
    table = json.loads(TABLE.read_text(encoding="utf-8"))
    layout = bundled().inventory_layout("kolla-ansible")

    found = {
        release: recognised(set(groups), layout, bundled(), {}).release
        for release, groups in table.items()
    }

    assert len(found) == 20
    assert found == {release: release for release in table}


@pytest.mark.parametrize("inventory", ["multinode", "all-in-one"])
@pytest.mark.parametrize(("version", "release"), SHIPPED.items())
def test_an_inventory_that_is_shipped(
    version: str, release: str, inventory: str, wheel: Wheel, tmp_path: Path
) -> None:
    path = tmp_path / inventory
    with ZipFile(wheel(version)) as archive:
        (name,) = (one for one in archive.namelist() if one.endswith(f"/inventory/{inventory}"))
        path.write_bytes(archive.read(name))

    taken = import_kolla(path)

    assert taken.workspace.design.release == release
    assert not taken.open()
    compared, wrong = _differences(taken, _groups(path))
    assert not wrong
    assert compared >= 30


CLOUDS = {
    "ACRC": ("ACRC+dl-kayobe-config/etc/kayobe/inventory",
             "ACRC+dl-kayobe-config/etc/kayobe/environments/production/inventory",
             "ACRC+dl-kayobe-config/etc/kayobe/kolla/globals.yml"),
    "Chameleon": ("ChameleonCloud+chi-in-a-box/site-config.example/inventory",
                  "ChameleonCloud+chi-in-a-box/site-config.example/defaults.yml"),
    "GoodManners": ("GoodMannersHosting+stackops/kolla/multinode",
                    "GoodMannersHosting+stackops/kolla/globals.yml"),
    "Kolla-misc 2": ("JamesOBenson+Kolla-misc/templates/multinode2",),
    "Kolla-misc 6": ("JamesOBenson+Kolla-misc/templates/multinode6",),
    "SCS": ("SovereignCloudStack+hardware-landscape/inventory",
            "SovereignCloudStack+hardware-landscape/environments/kolla/configuration.yml"),
    "Tentoe": ("Tentoe+kolla-ansible-config/multinode.ini",),
    "irisdb": ("feipengsy+irisdb-kayobe-config/etc/kayobe/inventory",
               "feipengsy+irisdb-kayobe-config/etc/kayobe/kolla/globals.yml"),
    "kolla-aiaas": ("giggsoff+kolla-aiaas/multinode",),
    "IRNMN": ("lebtmalorny-rgb+IRNMN/etc/kolla/inventory",),
    "OSISM testbed": ("osism+testbed/inventory",
                      "osism+testbed/environments/kolla/configuration.yml"),
    "cumulus": ("priteau+cumulus-kayobe-config/etc/kayobe/inventory",
                "priteau+cumulus-kayobe-config/etc/kayobe/kolla/globals.yml"),
    "stserv": ("satackey+stserv-configs/multinode",),
    "alaska": ("stackhpc+alaska-kayobe-config/etc/kayobe/inventory",),
    "eod": ("stackhpc+eod-kayobe-config/etc/kayobe/inventory",),
    "clusterlab": ("vpasias+clusterlab/multinode",),
    "clusterlab uvt": ("vpasias+clusterlab/multinode-uvt",),
    "openstack-deploy": ("yaoice+openstack-deploy/inventory/multinode",),
}  # fmt: skip
"""Real cloud → its inventories, then its settings."""

REFUSED = {
    "clusterlab yaml": ("vpasias+clusterlab/openstack/inventory.yml", "no group has hosts"),
    "holtgrewe": ("holtgrewe+kayobe-config/etc/kayobe/inventory", "no group has hosts"),
    "StackHPC": ("stackhpc+stackhpc-kayobe-config/etc/kayobe/inventory",
                 "is no inventory of Kolla-Ansible"),
}  # fmt: skip
"""Files of real clouds that name no host of a cloud, and what is said of them."""


def _parts(files: tuple[str, ...]) -> tuple[list[Path], list[Path]]:
    paths = [REAL / name for name in files]
    settings = [path for path in paths if path.suffix == ".yml"]
    return [path for path in paths if path not in settings], settings


@with_real
@pytest.mark.parametrize("cloud", CLOUDS)
def test_a_real_cloud(cloud: str, tmp_path: Path) -> None:
    inventories, settings = _parts(CLOUDS[cloud])
    if cloud == "Chameleon":  # a template, whose host has no name yet
        text = (inventories[0] / "hosts").read_text(encoding="utf-8").replace("<host>", "host")
        inventories = [tmp_path / "hosts"]
        inventories[0].write_text(text, encoding="utf-8")

    taken = import_kolla(inventories, settings=settings)

    _, wrong = _differences(taken, _groups(*inventories))
    assert not wrong
    assert taken.workspace.check().findings.passed


@with_real
@pytest.mark.parametrize("name", REFUSED)
def test_a_file_without_a_cloud_is_refused_in_words(name: str) -> None:
    path, said = REFUSED[name]

    with pytest.raises(InputError, match=said) as refused:
        import_kolla(REAL / path)

    assert str(refused.value).startswith(str(REAL / path))


@with_real
def test_every_kolla_inventory_of_the_index_is_tried() -> None:
    rows = (REAL / "INDEX.csv").read_text(encoding="utf-8").splitlines()[1:]
    tried = {
        str(path.relative_to(REAL)) for one in CLOUDS.values() for path in map(REAL.joinpath, one)
    }
    tried |= {path for path, _ in REFUSED.values()}

    untried = set()
    for row in rows:
        owner, path, kind = row.split(",")[:3]
        name = f"{owner.replace('/', '+')}/{path}"
        if (
            kind == "kolla-inventory"
            and "inventory" in path
            and not any(name == one or name.startswith(f"{one}/") for one in tried)
        ):
            untried.add(name)
    assert not untried
