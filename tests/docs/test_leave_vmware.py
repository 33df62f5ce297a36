"""What the page about leaving VMware shows works as it is written there."""

import json
import re
import shlex
from pathlib import Path

import pytest
import xlsxwriter
from click.testing import CliRunner

from archbook.cli.command import archbook as command

PAGE = (Path(__file__).parents[2] / "docs/how-to/leave-vmware.md").read_text(encoding="utf-8")


def _row(name: str, power: str, *sizes_and_places: object) -> list[object]:
    *sizes, system, cluster, host = sizes_and_places
    return [name, power, *sizes, system, "vmx-19", "dc", cluster, host]


TABS: dict[str, list[list[object]]] = {
    "vInfo": [
        [
            *("VM", "Powerstate", "CPUs", "Memory", "Total disk capacity MiB", "In Use MiB"),
            *("OS according to the VMware Tools", "HW version", "Datacenter", "Cluster", "Host"),
        ],
        _row("web1", "poweredOn", 2, 4096, 40960, 10240, "Ubuntu Linux (64-bit)", "c1", "esx1"),
        _row("web2", "poweredOn", 3, 6144, 40960, 10240, "Ubuntu Linux (64-bit)", "c1", "esx2"),
        _row(
            "db",
            "poweredOn",
            8,
            32768,
            204800,
            102400,
            "Microsoft Windows Server 2019 (64-bit)",
            "c2",
            "esx3",
        ),
        _row(
            "old", "poweredOff", 1, 1024, 10240, 1024, "Debian GNU/Linux 12 (64-bit)", "c2", "esx3"
        ),
    ],
    "vCPU": [["VM", "Max", "Overall"], ["web1", 5000, 500], ["db", 20000, 8000]],
    "vMemory": [["VM", "Consumed", "Active"], ["web1", 3000, 500], ["db", 16384, 4096]],
    "vSnapshot": [["VM", "Name"], ["db", "before the update"]],
}

DOMAIN = "<domain id='1'><name>a</name><memory>4194304</memory><vcpu>2</vcpu></domain>"

VM = {
    "name": "b",
    "memory": 2**33,
    "status": "up",
    "cpu": {"topology": {"sockets": "1", "cores": "4", "threads": "1"}},
}


def _blocks(kind: str) -> list[str]:
    return re.findall(rf"```{kind}\n(.*?)```", PAGE, re.DOTALL)


@pytest.fixture(autouse=True)
def _folder(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    """Start from the lists that one who follows the page has."""
    monkeypatch.chdir(tmp_path)
    with xlsxwriter.Workbook(tmp_path / "export.xlsx") as book:
        for name, rows in TABS.items():
            sheet = book.add_worksheet(name)
            for number, row in enumerate(rows):
                sheet.write_row(number, 0, row)
    (tmp_path / "domains").mkdir()
    (tmp_path / "domains/a.xml").write_text(DOMAIN, encoding="utf-8")
    (tmp_path / "vms.json").write_text(json.dumps({"vm": [VM]}), encoding="utf-8")
    for name, kind in (("flavors.yaml", "yaml"), ("list.csv", "csv")):
        (text,) = _blocks(kind)
        (tmp_path / name).write_text(text, encoding="utf-8")


def test_every_command_runs() -> None:
    commands = [line for block in _blocks("sh") for line in block.splitlines()]
    assert len(commands) == 14
    for line in commands:
        result = CliRunner().invoke(command, shlex.split(line)[1:])
        judged = line.startswith("archbook check")
        assert result.exit_code in ({0, 1} if judged else {0}), f"{line}\n{result.output}"


def test_the_plan_is_what_the_page_says() -> None:
    (line,) = (line for block in _blocks("sh") for line in block.splitlines() if "--plan" in line)
    CliRunner().invoke(command, shlex.split(line)[1:])
    plan = Path("plan.md").read_text(encoding="utf-8")

    assert plan.index("## Variables of the commands") < plan.index("## web1")
    assert "virt-v2v -ic" in plan
    assert "1 snapshots: they are not moved" in plan
    assert "0.0 h at least at 10 Gbit/s" in plan
