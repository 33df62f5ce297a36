"""Flavors that somebody has already."""

from pathlib import Path

import pytest

from archbook.capacity.flavor_mix import Flavor
from archbook.errors import InputError
from archbook.formats.flavors import flavors_of

YAML = """\
flavors:
  - {name: small, vcpus: 2, ram_gib: 4}
  - {name: big, vcpus: 8, ram_gib: 32, disk_gb: 100}
"""


def _read(tmp_path: Path, content: str, name: str) -> tuple[Flavor, ...]:
    (tmp_path / name).write_text(content, encoding="utf-8")
    return flavors_of(tmp_path / name)


@pytest.mark.parametrize(
    ("content", "name"),
    [
        (YAML, "flavors.yaml"),
        ("name,vcpus,ram_gib,disk_gb\nsmall,2,4,\n\nbig,8,32,100\n", "flavors.csv"),
        ("Name;vCPUs;RAM (MiB);Disk (GB)\nsmall;2;4096;0\nbig;8;32768;100\n", "flavors.csv"),
    ],
)
def test_yaml_and_tables_say_the_same(tmp_path: Path, content: str, name: str) -> None:
    small, big = _read(tmp_path, content, name)

    assert (small.name, small.vcpus, small.ram_gib, small.disk_gb or None) == ("small", 2, 4, None)
    assert (big.name, big.vcpus, big.ram_gib) == ("big", 8, 32)
    assert big.disk_gb == pytest.approx(100)


@pytest.mark.parametrize(
    ("content", "name", "said"),
    [
        ("flavors: []", "f.yaml", "flavors"),
        ("flavors: [{name: a, vcpus: 0, ram_gib: 1}]", "f.yaml", r"f.yaml:1: flavors\[0\].vcpus"),
        (YAML.replace("big", "small"), "f.yaml", "two flavors are called small"),
        ("name,vcpus,ram_gib\na,1,1\na,2,2\n", "f.csv", "f.csv:3: two flavors are called a"),
        ("name,vcpus,ram_gib\n,1,1\n", "f.csv", "f.csv:2: a flavor needs a name"),
        ("name,vcpus,ram_gib\n=a,1,1\n", "f.csv", "f.csv:2: a flavor needs a name"),
        ("name,vcpus,ram_gib\na,1.5,1\n", "f.csv", "f.csv:2: a flavor needs a name"),
        ("name,vcpus,ram_gib\n", "f.csv", "no flavor is listed"),
        ("ID,Name,RAM,Disk,VCPUs\n", "f.csv", "column 'RAM' has no unit"),
    ],
)
def test_what_is_wrong_is_named(tmp_path: Path, content: str, name: str, said: str) -> None:
    with pytest.raises(InputError, match=said):
        _read(tmp_path, content, name)
    with pytest.raises(InputError, match="no such file"):
        flavors_of(tmp_path / "nowhere.yaml")
