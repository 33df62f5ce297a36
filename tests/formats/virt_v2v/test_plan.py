"""A plan for moving machines: steps, commands, sizes and hours."""

import shlex
import shutil
import subprocess
from dataclasses import replace
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from archbook.catalog import bundled
from archbook.formats.virt_v2v import conversion_plan
from archbook.formats.virt_v2v.command import VARIABLES, commands_of
from archbook.formats.virt_v2v.guests import family_of
from archbook.i18n import Message
from archbook.model.conversion import Conversion
from archbook.model.machine import Disk, Location, Machine, Obstacle

BASH = shutil.which("bash") or "/bin/bash"

MACHINE = Machine(
    name="web 1",
    path="f",
    row=2,
    kind="machine",
    power="on",
    vcpus=2,
    ram_mib=4096,
    disk_mib=102400,
    in_use_mib=51200,
    platform="vmware",
    system="Ubuntu Linux (64-bit)",
    location=Location("vc.example.org", "DC 1", "c1", "esx1"),
)


def _one(machine: Machine, rate: float | None = None) -> Conversion:
    (found,) = conversion_plan([(machine, "2v-4g")], rate).conversions
    return found


def _said(found: Conversion) -> str:
    steps = (*found.before, *found.drivers, *found.after)
    return "\n".join(str(step.what) for step in steps)


def test_the_command_reads_from_the_host_and_writes_volumes() -> None:
    (command,) = _one(MACHINE).commands

    assert shlex.split(command) == [
        *("virt-v2v", "-ic", "vpx://$VCENTER_USER@vc.example.org/DC%201/c1/esx1"),
        *("-it", "vddk", "-io", "vddk-libdir=$VDDK", "-io", "vddk-thumbprint=$THUMBPRINT"),
        *("-ip", "$PASSWORD_FILE", "-o", "openstack", "-oo", "server-id=$CONVERSION_SERVER"),
        "web 1",
    ]


def test_where_the_list_does_not_say_the_host_a_variable_stands() -> None:
    plan = conversion_plan([(replace(MACHINE, location=Location()), None)])

    assert '-ic "$VPX_URI" ' in plan.conversions[0].commands[0]
    assert "VPX_URI" in plan.variables
    assert "VCENTER_USER" not in plan.variables


@given(
    name=st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"]), min_size=1),
    host=st.text(st.characters(exclude_categories=["Cc", "Cf", "Cs", "Zl", "Zp"]), min_size=1),
)
def test_no_name_breaks_out_of_a_command(name: str, host: str) -> None:
    machine = replace(MACHINE, name=name, location=Location(host, host, host, host))
    (command,) = commands_of(machine)

    words = shlex.split(command)
    assert words[-1] == name
    assert (words[-2] == "--") == name.startswith("-")
    assert len(words) == 16 + name.startswith("-")


@pytest.mark.parametrize("name", ["$(touch pwned)", "`touch pwned`", "a';touch pwned;'", "-v"])
def test_bash_takes_a_hostile_name_for_a_name(tmp_path: Path, name: str) -> None:
    machine = replace(MACHINE, name=name, location=Location(name, name, name, name))
    (command,) = commands_of(machine)
    shown = subprocess.run(
        [BASH, "-c", command.replace("virt-v2v", "printf '%s\\n'", 1)],
        cwd=tmp_path,
        check=True,
        capture_output=True,
        text=True,
    )

    assert shown.stdout.splitlines()[-1] == name
    assert list(tmp_path.iterdir()) == []


def test_a_name_that_no_command_line_shows_gets_no_command() -> None:
    found = _one(replace(MACHINE, name="a\x1b[2Jb"))

    assert found.commands == ()
    assert "its name holds control characters: rename it first" in _said(found)


def test_windows_has_steps_of_its_own() -> None:
    found = _one(replace(MACHINE, system="Microsoft Windows Server 2019 (64-bit)"))

    assert found.family == "windows"
    assert [str(step.what).split(":")[0] for step in found.before] == [
        "turn off fast startup and hibernation",
        "remove VMware Tools while it still runs on VMware",
        "shut it down cleanly, and do not start it there again",
    ]
    assert "/usr/share/virtio-win" in _said(found)
    assert "several times, undisturbed" in _said(found)


def test_what_is_in_the_way_comes_first() -> None:
    snapshots = Obstacle(Message("2 snapshots"), "forklift-snapshot")
    found = _one(replace(MACHINE, obstacles=(snapshots,), power="suspended", firmware="efi"))

    assert [str(step.what)[:14] for step in found.before] == [
        "2 snapshots",
        "it is suspende",
        "shut it down c",
    ]
    assert "that needs virt-v2v 1.43.2 or newer" in _said(found)
    assert "shut it down" not in _said(_one(replace(MACHINE, power="off")))


def test_what_is_copied_and_how_long_it_takes() -> None:
    found = _one(MACHINE, 10)

    assert found.copy_gb == pytest.approx(51200 * 2**20 / 10**9)
    assert found.hours == pytest.approx(51200 * 2**20 * 8 / 10e9 / 3600)
    assert _one(MACHINE).hours is None
    assert _one(replace(MACHINE, in_use_mib=None)).copy_gb == pytest.approx(107.374, abs=1e-3)
    unknown = _one(replace(MACHINE, in_use_mib=None, disk_mib=None), 10)
    assert (unknown.copy_gb, unknown.hours) == (None, None)


def test_a_machine_on_kvm_needs_no_conversion() -> None:
    disks = (Disk(None, "qcow2", "/images/a b.img"), Disk(None, "raw", "/b"), Disk(None, "", "/c"))
    found = _one(replace(MACHINE, name="-a", platform="libvirt", disks=disks, firmware="efi"))

    assert [shlex.split(command)[-3:] for command in found.commands] == [
        ["/images/a b.img", "--", "-a"],
        ["/b", "--", "-a-disk2"],
    ]
    assert "virt-v2v is not needed" in _said(found)
    assert "hw_firmware_type=uefi" in _said(found)
    assert _one(replace(MACHINE, platform="ovirt")).commands == ()


@pytest.mark.parametrize(
    ("system", "family"),
    [
        ("Microsoft Windows Server 2003 (32-bit)", "windows"),
        ("http://microsoft.com/win/2k19", "windows"),
        ("windows_2019x64", "windows"),
        ("Red Hat Enterprise Linux 9 (64-bit)", "linux"),
        ("http://redhat.com/rhel/9.0", "linux"),
        ("SUSE Linux Enterprise 12 (64-bit)", "linux"),
        ("FreeBSD (64-bit)", None),
        ("", None),
    ],
)
def test_families_are_told_by_the_names_of_each_platform(system: str, family: str | None) -> None:
    assert family_of(system) == family


def test_each_step_cites_a_source_of_the_catalog() -> None:
    sources = set(bundled().ids("sources"))
    odd = replace(MACHINE, name="\x07", power="suspended", firmware="efi", system="Windows")
    machines = [odd, *(replace(odd, platform=one, system="") for one in ("libvirt", "unknown"))]
    for found in conversion_plan([(one, None) for one in machines]).conversions:
        for step in (*found.before, *found.drivers, *found.after):
            assert step.source in sources


def test_each_variable_is_named_by_a_command() -> None:
    nowhere = replace(MACHINE, location=Location())
    assert set(conversion_plan([(MACHINE, None), (nowhere, None)]).variables) == set(VARIABLES)
