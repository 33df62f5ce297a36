"""What the README shows works as it is written there."""

import os
import re
import subprocess
import sys
from pathlib import Path

ROOT = Path(__file__).parents[2]
README = (ROOT / "README.md").read_text(encoding="utf-8")


def block(language: str, holding: str) -> str:
    blocks: list[str] = re.findall(rf"```{language}\n(.*?)```", README, re.DOTALL)
    (found,) = (text for text in blocks if holding in text)
    return found


def test_the_ten_lines_of_python_run(tmp_path: Path) -> None:
    script = tmp_path / "readme.py"
    script.write_text(block("python", "AddService"), encoding="utf-8")
    run = subprocess.run(
        [sys.executable, "-W", "error", script],
        cwd=tmp_path,
        check=False,
        capture_output=True,
        text=True,
    )
    assert run.returncode == 0, run.stderr
    assert "nova-scheduler" in run.stdout
    assert (tmp_path / "topology.png").is_file()
    assert (tmp_path / "cloud.yaml").is_file()


def test_the_lines_of_shell_run_and_exit_as_they_say(tmp_path: Path) -> None:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    finds_errors = {"archbook check cloud.yaml --profile production", "archbook check htc.yaml"}
    ran = 0
    for line in block("sh", "archbook new").splitlines():
        command = line.split("#")[0].strip()
        if command.startswith("archbook"):
            run = subprocess.run(
                command.split(), cwd=tmp_path, env=environment, check=False, capture_output=True
            )
            assert run.returncode == (1 if command in finds_errors else 0), (command, run.stderr)
            ran += 1
    assert ran >= 8
    assert {"cloud.yaml", "htc.yaml", "topology.svg"} <= {path.name for path in tmp_path.iterdir()}


def test_the_lines_from_a_workload_to_money_run(tmp_path: Path) -> None:
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    lines = block("sh", "archbook propose").splitlines()
    commands = [line.split("#")[0].split() for line in lines]
    for command in commands:
        run = subprocess.run(
            command, cwd=tmp_path, env=environment, check=False, capture_output=True
        )
        assert run.returncode == 0, (command, run.stderr)
    verbs = [command[1] for command in commands]
    assert verbs[0] == "propose"
    assert {"size", "sensitivity", "racks", "addresses", "bom", "cost"} <= set(verbs)
    assert {"acme.yaml", "bill.xlsx", "prices.yaml"} <= {one.name for one in tmp_path.iterdir()}


def test_no_block_writes_a_design_that_an_earlier_one_has_written() -> None:
    """`new`, `propose` and `import` leave a design alone that is there: a reader goes on below."""
    begins = r"^archbook (?:new|propose|import) .*-o (\S+\.yaml)"
    written = re.findall(begins, README, re.MULTILINE)
    assert len(written) == len(set(written)) >= 4


def test_the_lines_about_a_cloud_that_exists_run(tmp_path: Path) -> None:
    groups = "[control]\nctl[1:3]\n[network:children]\ncontrol\n[compute]\ncmp[1:9]\n"
    (tmp_path / "multinode").write_text(groups, encoding="utf-8")
    (tmp_path / "globals.yml").write_text('openstack_release: "2026.1"\n', encoding="utf-8")
    environment = {**os.environ, "PATH": f"{Path(sys.executable).parent}:{os.environ['PATH']}"}
    ran = []
    for line in block("sh", "archbook import").splitlines():
        command = line.split("#")[0].split()
        run = subprocess.run(command, cwd=tmp_path, env=environment, check=False)
        ran.append((command[1], run.returncode))
    assert ran in ([("import", 0), ("check", 0)], [("import", 0), ("check", 1)])


def test_every_link_of_the_documents_leads_somewhere() -> None:
    pages = [ROOT / "README.md", ROOT / "CONTRIBUTING.md", *(ROOT / "docs").rglob("*.md")]
    for page in pages:
        for target in re.findall(r"\]\(([^)#]+)[^)]*\)", page.read_text(encoding="utf-8")):
            if not target.startswith("https://"):
                assert (page.parent / target).exists(), (page.name, target)


def test_every_path_that_contributing_names_exists() -> None:
    text = (ROOT / "CONTRIBUTING.md").read_text(encoding="utf-8")
    named = re.findall(r"`((?:src|catalogs|docs|tests)/[\w/.-]+)`", text)
    assert named
    for path in named:
        assert (ROOT / path).exists(), path
