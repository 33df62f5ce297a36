"""`archbook import kolla`: a design that is planned and checked, and what was not understood."""

import json
from collections.abc import Callable
from pathlib import Path

import jsonschema
import pytest
import yaml
from click.testing import Result

import archbook
from archbook.report.documents import schema_of

Run = Callable[..., Result]

INVENTORY = """\
[control]
ctl[1:3]

[network:children]
control

[compute]
cmp[1:2] ansible_become_pass=hunter2

[hammers]
ctl1
"""

GLOBALS = """\
openstack_release: "2025.1"
enable_cinder: "yes"
cinder_backend_ceph: "yes"
enable_ocatvia: "yes"
database_password: hunter2
docker_registry: quay.io
"""


@pytest.fixture(autouse=True)
def _files() -> None:
    Path("multinode").write_text(INVENTORY, encoding="utf-8")
    Path("globals.yml").write_text(GLOBALS, encoding="utf-8")


def _import(run: Run, *more: str) -> Result:
    return run("import", "kolla", "multinode", "--globals", "globals.yml", *more)


def test_the_design_is_planned_and_checked(run: Run) -> None:
    result = _import(run, "-o", "cloud.yaml")

    assert result.exit_code == 0, result.output
    plan = json.loads(run("plan", "cloud.yaml", "--format", "json").output)
    assert [(group["name"], group["count"]) for group in plan["groups"]] == [
        ("control", 3),
        ("compute", 2),
    ]
    checked = run("check", "cloud.yaml")
    assert checked.exit_code in {0, 1}, checked.output
    assert "rules passed" in checked.output


def test_what_was_not_understood_is_said_with_file_and_line(run: Run) -> None:
    result = _import(run, "-o", "cloud.yaml")

    assert "multinode: 5 hosts in 2 host groups" in result.stdout
    assert "release 2025.1: openstack_release in globals.yml says so" in result.stdout
    assert "multinode:10: hammers is no group of Kolla-Ansible" in result.stdout
    assert (
        "globals.yml:4: enable_ocatvia is unknown; did you mean enable_octavia?" in result.stdout
    )
    assert "docker_registry" not in result.stdout
    assert "without a part in a design: 3" in result.stdout


def test_told_to_say_more_it_names_everything(run: Run) -> None:
    result = _import(run, "-o", "cloud.yaml", "-v")

    assert "globals.yml:5: database_password has no part in a design" in result.stdout
    assert "hunter2" not in result.output + Path("cloud.yaml").read_text(encoding="utf-8")
    assert _import(run, "-o", "quiet.yaml", "-q").output == ""


def test_as_json_it_is_the_document_that_its_schema_describes(run: Run) -> None:
    result = _import(run, "-o", "cloud.yaml", "--format", "json")

    document = json.loads(result.stdout)
    jsonschema.validate(document, schema_of("import"))
    assert document["release"] == "2025.1"
    assert document["hosts"] == 5
    slip = {"file": "globals.yml", "line": 4}
    assert any(slip.items() <= one.items() for one in document["not_understood"])
    assert {one["message"].split()[0] for one in document["set_aside"]} == {
        "ansible_become_pass",
        "database_password",
        "docker_registry",
    }


def test_the_release_and_why_stand_in_the_design(run: Run) -> None:
    _import(run, "-o", "cloud.yaml", "--name", "acme", "--profile", "lab")

    written = yaml.safe_load(Path("cloud.yaml").read_text(encoding="utf-8"))
    assert (written["name"], written["profile"], written["release"]) == ("acme", "lab", "2025.1")
    assert written["deployer"] == "kolla-ansible"
    assert written["assumptions"][0]["what"] == "the cloud runs OpenStack 2025.1"
    assert "openstack_release" in written["assumptions"][0]["why"]


def test_the_release_can_be_said(run: Run) -> None:
    _import(run, "-o", "cloud.yaml", "--release", "2026.1")

    assert "release: '2026.1'" in Path("cloud.yaml").read_text(encoding="utf-8")


def test_nothing_is_replaced_unasked(run: Run) -> None:
    Path("cloud.yaml").write_text("mine", encoding="utf-8")

    refused = _import(run, "-o", "cloud.yaml")
    assert refused.exit_code == 2
    assert "is there already" in refused.stderr
    assert Path("cloud.yaml").read_text(encoding="utf-8") == "mine"

    assert _import(run, "-o", "cloud.yaml", "--force").exit_code == 0


def test_a_faulty_inventory_is_refused_with_its_line(run: Run) -> None:
    Path("multinode").write_text("[control:children]\nnowhere\n", encoding="utf-8")

    result = _import(run, "-o", "cloud.yaml")

    assert result.exit_code == 2
    assert result.stderr.startswith("multinode:2: [control:children] names the group 'nowhere'")
    assert not Path("cloud.yaml").exists()


def test_a_name_that_cannot_be_one_is_refused(run: Run) -> None:
    result = _import(run, "-o", "cloud.yaml", "--name", "a/b")

    assert result.exit_code == 2
    assert "name: is no usable name" in result.stderr


def test_python_has_the_same_verb() -> None:
    taken = archbook.import_kolla("multinode", settings="globals.yml", name="acme")

    assert taken.workspace.design.release == "2025.1"
    assert "cinder-scheduler" in str(taken.workspace.plan())
    assert "globals.yml:4: enable_ocatvia is unknown" in str(taken)
    control = taken.workspace.design.group("control")
    assert control
    assert control.without == ("cinder-volume", "cinder-backup")  # there is no storage host
