"""The settings that the catalog knows, against the defaults that Kolla-Ansible ships."""

import re
from collections.abc import Callable, Iterator
from pathlib import Path
from zipfile import ZipFile

import pytest

from archbook.catalog import bundled
from archbook.formats.kolla.values import OFF, ON, Values
from archbook.plan.timeline import Timeline

Wheel = Callable[[str], Path]

VERSIONS = {
    "10.0.0": "ussuri",
    "13.0.0": "xena",
    "16.0.0": "2023.1",
    "17.9.0": "2023.2",
    "18.8.0": "2024.1",
    "19.8.0": "2024.2",
    "20.6.0": "2025.1",
    "21.3.0": "2025.2",
    "22.2.0": "2026.1",
    "23.0.0": "2026.2",
}
"""Version of the package → release of OpenStack that it deploys."""

NOT_IN_GROUP_VARS = {"enable_tgtd"}
"""Switches that are the defaults of one role."""

ON_BY_NEED = {
    *("enable_fluentd", "enable_haproxy", "enable_mariadb", "enable_memcached"),
    "enable_proxysql",
}
"""Switched on by default; in a plan they come along because something needs them."""

WITHOUT_EFFECT = {("xena", "enable_ironic_ipxe")}
"""Switches that are shipped and not asked for: the container is always there."""


def _switches(wheel: Path) -> dict[str, str]:
    """Return switch → default, as the package has it."""
    return dict(_lines(wheel))


def _lines(wheel: Path) -> Iterator[tuple[str, str]]:
    with ZipFile(wheel) as archive:
        for name in archive.namelist():
            if "/group_vars/all" in name:
                text = archive.read(name).decode()
                yield from re.findall(r"^(enable_\w+): *(.*)$", text, re.MULTILINE)


@pytest.mark.parametrize(("version", "release"), VERSIONS.items())
def test_the_switches_of_a_release_are_those_that_are_shipped(
    version: str, release: str, wheel: Wheel
) -> None:
    layout = bundled().inventory_layout("kolla-ansible")
    values = Values(layout, Timeline(bundled(), bundled().release(release)), {})
    known = {
        key
        for key, setting in layout.settings.items()
        if key.startswith("enable_") and values.has(setting)
    }

    shipped = _switches(wheel(version))

    assert len(shipped) > 130
    assert known - NOT_IN_GROUP_VARS == set(shipped)


@pytest.mark.parametrize(("version", "release"), VERSIONS.items())
def test_what_is_on_or_off_by_default_is_so_in_the_catalog(
    version: str, release: str, wheel: Wheel
) -> None:
    layout = bundled().inventory_layout("kolla-ansible")
    values = Values(layout, Timeline(bundled(), bundled().release(release)), {})

    wrong = {}
    for key, text in _switches(wheel(version)).items():
        word = text.split("#")[0].strip().strip("'\"").lower()
        setting = layout.settings[key]
        if word in ON | OFF and (setting.when_on or setting.when_off):
            judged = bool(values.on(key)) if setting.when_on else values.on(key) is not False
            excused = key in ON_BY_NEED or (release, key) in WITHOUT_EFFECT
            if judged != (word in ON) and not excused:
                wrong[key] = word

    assert not wrong
