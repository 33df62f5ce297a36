"""Measure the rules beside other linters, as ratios, in one run.

Run by `make bench`. A *check* is one rule held against one thing: archbook's rules against the
cloud, host groups, racks, services, placed components, networks and storage back ends of a design;
cfn-lint's rules against the resources of a template; ansible-lint's rules against the tasks of a
playbook. The peers are given as many resources or tasks as the design has placements (host groups
times the components on them). Each command is started anew, so its start counts. Time is processor
time, which other work on the machine disturbs least. The tools are installed into out/bench when
they are not there.

Kolla-Ansible's prechecks run on the hosts themselves, so what they cost can only be bounded from
below here: the time in which Ansible reads the same inventory and Kolla-Ansible's play book, and
has not yet asked the first host.
"""

import json
import os
import re
import runpy
import subprocess
import sys
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from datetime import date
from functools import partial
from pathlib import Path
from statistics import median
from time import process_time
from typing import cast

import yaml

from archbook.catalog.library import bundled
from archbook.formats.design import Document, written
from archbook.model.blueprint import Blueprint
from archbook.model.design import Design
from archbook.plan import plan
from archbook.rules.engine import check
from archbook.rules.registry import all_rules

ROOT = Path(__file__).parents[1]
TOOLS = ROOT / "out" / "bench"
DAY = date(2026, 11, 1)
ROUNDS = 3
TOP_GROUPS = {
    "control": "control",
    "network": "network",
    "compute": "compute",
    "monitoring": "monitoring",
    "storage": "block_storage",
}
"""Top group of Kolla-Ansible's inventory → the role whose hosts are in it."""

HOSTS = 10_000
BENCH = runpy.run_path(str(Path(__file__).with_name("bench.py")))
spread = cast("Callable[[int], Design]", BENCH["spread"])


def designs() -> Iterator[Design]:
    """Yield the golden designs and one of 10,000 hosts in 40 groups."""
    for path in sorted((ROOT / "tests" / "golden").glob("*.yaml")):
        yield Document.parse(path.read_text(encoding="utf-8"), str(path)).design
    yield spread(HOSTS)


def things(blueprint: Blueprint) -> int:
    """Return how many things of a design a rule can speak of."""
    design = blueprint.design
    components = {p.component.id for cohort in blueprint.cohorts for p in cohort.placements}
    parts = (design.host_groups, design.racks, design.networks, design.physnets, design.storage)
    return 1 + sum(map(len, parts)) + len(blueprint.services) + len(components)


def placements(blueprint: Blueprint) -> int:
    """Return how many components stand on how many host groups."""
    return sum(len(cohort.placements) for cohort in blueprint.cohorts)


def spent() -> float:
    """Return the processor time of this process and of the commands that it has run."""
    return process_time() + sum(os.times()[2:4])


def cost(work: Callable[[], object]) -> float:
    """Return the median processor time of *work* over the rounds, its commands' included."""
    work()
    times = []
    for _ in range(ROUNDS):
        start = spent()
        work()
        times.append(spent() - start)
    return median(times)


def run(command: list[str], folder: Path) -> subprocess.CompletedProcess[str]:
    """Run a linter; that it finds something is no fault."""
    return subprocess.run(  # noqa: S603 - tools that this script installed, files that it wrote
        command, cwd=folder, check=False, capture_output=True, text=True
    )


def tool(package: str, *more: str) -> Path | None:
    """Return the folder of a tool's commands; install it first when it is not there."""
    home = TOOLS / package
    if not (home / "complete").exists():
        print(f"  installing {package} into {home.relative_to(ROOT)}")
        python = str(home / "bin" / "python")
        made = run([sys.executable, "-m", "venv", "--clear", str(home)], ROOT).returncode
        install = [python, "-m", "pip", "install", "--quiet", package, *more]
        if made or run(install, ROOT).returncode:
            print(f"  {package}: skipped, it cannot be installed here")
            return None
        (home / "complete").touch()
    return home / "bin"


def in_process() -> None:
    """Print how many checks a second the rules make, without the start of the command."""
    facts, rules = bundled(), all_rules()
    print(f"\n{len(rules)} rules in one process; plan not counted; processor time")
    print(f"{'design':>14} {'hosts':>7} {'things':>7} {'rules':>6} {'ms':>8} {'checks/s':>10}")
    for design in designs():
        blueprint = plan(design, facts)
        profile = facts.profile(design.profile)
        judge = partial(check, blueprint, rules, profile, DAY)
        applied = len(rules) - len(judge().not_applicable)
        took, count = cost(judge), things(blueprint)
        print(
            f"{design.name:>14} {blueprint.host_count():7} {count:7} {applied:6} "
            f"{1000 * took:8.1f} {applied * count / took:10.0f}"
        )


def template(folder: Path, count: int) -> str:
    """Write a CloudFormation template with *count* instances."""
    machine = {"Type": "AWS::EC2::Instance", "Properties": {"ImageId": "ami-0123456789abcdef0"}}
    resources = {f"Host{number}": machine for number in range(count)}
    text = json.dumps({"AWSTemplateFormatVersion": "2010-09-09", "Resources": resources}, indent=1)
    (folder / "template.json").write_text(text, encoding="utf-8")
    return "template.json"


def playbook(folder: Path, count: int) -> str:
    """Write a play book with *count* tasks."""
    tasks = [
        {
            "name": f"Start container {number}",
            "ansible.builtin.command": {"cmd": f"start container-{number}"},
            "changed_when": False,
        }
        for number in range(count)
    ]
    play = [{"name": "Place components", "hosts": "all", "tasks": tasks}]
    text = "---\n" + yaml.safe_dump(play, sort_keys=False, indent=2)
    (folder / "playbook.yml").write_text(text, encoding="utf-8")
    return "playbook.yml"


@dataclass(frozen=True, slots=True)
class Peer:
    """A command of another tool, and how many checks it makes."""

    name: str
    checks: int
    command: list[str]


def beside_linters() -> None:
    """Print whole commands beside each other, on documents of like size."""
    cfn, ansible = tool("cfn-lint"), tool("ansible-lint")
    for design in designs():
        blueprint = plan(design, bundled())
        count = placements(blueprint)
        print(f"\n{design.name}: {count} placements, resources, tasks; processor time")
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            peers = [_archbook(folder, blueprint)]
            peers += [_cfn_lint(cfn, folder, count)] if cfn else []
            peers += [_ansible_lint(ansible, folder, count)] if ansible else []
            compare(peers, folder)


def _archbook(folder: Path, blueprint: Blueprint) -> Peer:
    (folder / "design.yaml").write_text(written(blueprint.design), encoding="utf-8")
    command = [str(Path(sys.executable).with_name("archbook")), "check", "design.yaml"]
    return Peer("archbook check", len(all_rules()) * things(blueprint), command)


def _cfn_lint(binaries: Path, folder: Path, count: int) -> Peer:
    command = [str(binaries / "cfn-lint"), template(folder, count)]
    listed = run([command[0], "--list-rules"], folder).stdout
    return Peer("cfn-lint", len(re.findall(r"^[EWI]\d{4}", listed, re.MULTILINE)) * count, command)


def _ansible_lint(binaries: Path, folder: Path, count: int) -> Peer:
    command = [str(binaries / "ansible-lint"), "--offline", "--nocolor", playbook(folder, count)]
    listed = run([command[0], "--offline", "--nocolor", "-L"], folder).stdout
    return Peer("ansible-lint", len(re.findall(r"^- ", listed, re.MULTILINE)) * count, command)


def compare(peers: list[Peer], folder: Path) -> None:
    """Print how long each command takes, the first one's time as the unit."""
    base = 0.0
    for peer in peers:
        took = cost(partial(run, peer.command, folder))
        base = base or took
        rate = f"{peer.checks / took:10.0f} checks/s" if peer.checks else ""
        print(f"  {peer.name:26} {took:7.2f} s {took / base:6.1f} × {rate}")


def beside_prechecks() -> None:
    """Print what Kolla-Ansible's prechecks need before they ask the first host."""
    kolla = tool("kolla-ansible", "ansible-core")
    if not kolla:
        return
    books = kolla.parent / "share" / "kolla-ansible" / "ansible"
    for design in designs():
        hosts = sum(group.count for group in design.host_groups)
        print(f"\n{design.name}: {hosts} hosts; Kolla-Ansible asks no host in this time")
        with tempfile.TemporaryDirectory() as name:
            folder = Path(name)
            inventory(books / "inventory" / "multinode", folder / "hosts", design)
            action = ["-i", "hosts", "-e", "kolla_action=precheck", "--list-tasks"]
            command = [str(kolla / "ansible-playbook"), *action, str(books / "site.yml")]
            listing = Peer("kolla-ansible, list tasks", 0, command)
            compare([_archbook(folder, plan(design, bundled())), listing], folder)


def inventory(stock: Path, path: Path, design: Design) -> None:
    """Write Kolla-Ansible's stock inventory with the hosts of *design* in its top groups."""
    text = stock.read_text(encoding="utf-8")
    for top, role in TOP_GROUPS.items():
        groups = [group for group in design.host_groups if role in group.roles]
        lines = "".join(f"{group.name}-[1:{group.count}]\n" for group in groups)
        text = re.sub(rf"(?m)^\[{top}\]\n(?:(?!\[).*\n)*", f"[{top}]\n{lines}\n", text, count=1)
    path.write_text(text, encoding="utf-8")


if __name__ == "__main__":
    in_process()
    beside_linters()
    beside_prechecks()
