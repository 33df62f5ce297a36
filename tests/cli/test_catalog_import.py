"""`archbook catalog import-netbox`: all files or none, nothing replaced unasked."""

from collections.abc import Callable
from pathlib import Path

import pytest
import yaml
from click.testing import Result

Run = Callable[..., Result]

SERVER = """\
manufacturer: Acme
model: Anvil {number}
slug: acme-anvil-{number}
u_height: 1
interfaces:
  - {{name: BMC, type: 1000base-t, mgmt_only: true}}
"""

DAY = ("--retrieved", "2026-01-31")


def _written(number: int) -> str:
    path = Path(f"anvil-{number}.yaml")
    path.write_text(SERVER.format(number=number), encoding="utf-8")
    return str(path)


def test_what_was_imported_is_a_catalog(run: Run) -> None:
    result = run("catalog", "import-netbox", _written(1), _written(2), "-o", "own/catalog", *DAY)

    assert result.exit_code == 0, result.output
    assert "entries imported: 2" in result.stderr
    shown = run("catalog", "show", "servers/acme-anvil-2", "--catalog", "own/catalog")
    assert shown.exit_code == 0, shown.output
    assert "vendor: Acme" in shown.output
    assert "netbox-devicetype-library" not in shown.output  # the source is shown by its title
    assert "NetBox device types" in shown.output


def test_a_design_can_use_an_imported_server(run: Run) -> None:
    run("catalog", "import-netbox", _written(1), "-o", "own")
    design = Path("design.yaml").read_text(encoding="utf-8")
    design = design.replace("count: 2}", "count: 2, hardware: big}")
    design += "hardware:\n  big: {server: acme-anvil-1}\n"
    Path("design.yaml").write_text(design, encoding="utf-8")

    result = run("bom", "design.yaml", "--catalog", "own")

    assert result.exit_code == 0, result.output
    assert "Acme Anvil 1" in result.output


def test_one_faulty_file_keeps_all_from_being_written(run: Run) -> None:
    bad, worse = Path("bad.yaml"), Path("worse.yaml")
    bad.write_text(SERVER.format(number=3).replace("u_height: 1", "u_height: -1"))
    worse.write_text("- a list\n")

    result = run("catalog", "import-netbox", _written(1), str(bad), str(worse), "-o", "own")

    assert result.exit_code == 2
    assert "bad.yaml:4: u_height: must be at least 0" in result.stderr
    assert "worse.yaml:1: must be a mapping" in result.stderr
    assert not Path("own").exists()


def test_nothing_is_replaced_unasked(run: Run) -> None:
    arguments = ("catalog", "import-netbox", _written(1), "-o", "own")
    assert run(*arguments, *DAY).exit_code == 0
    entry = Path("own/servers/acme-anvil-1.yaml")
    entry.write_text("mine", encoding="utf-8")

    refused = run(*arguments)
    assert refused.exit_code == 2
    assert "is there already" in refused.stderr
    assert entry.read_text(encoding="utf-8") == "mine"

    assert run(*arguments, "--force").exit_code == 0
    assert entry.read_text(encoding="utf-8") != "mine"
    source = Path("own/sources/netbox-devicetype-library.yaml").read_text(encoding="utf-8")
    assert "retrieved: 2026-01-31" in source  # the day of the first import stays


def test_two_files_of_one_type_are_refused(run: Run) -> None:
    twin = Path("twin.yaml")
    twin.write_text(SERVER.format(number=1), encoding="utf-8")

    result = run("catalog", "import-netbox", _written(1), str(twin), "-o", "own")

    assert result.exit_code == 2
    assert "2 of the files are servers/acme-anvil-1" in result.stderr


def test_a_source_of_the_catalog_can_be_named(run: Run) -> None:
    arguments = ("catalog", "import-netbox", _written(1), "-o", "own", "--source")

    refused = run(*arguments, "devicetype-libary")
    assert refused.exit_code == 2
    assert "did you mean 'devicetype-library'?" in refused.stderr

    assert run(*arguments, "devicetype-library").exit_code == 0
    entry = yaml.safe_load(Path("own/servers/acme-anvil-1.yaml").read_text(encoding="utf-8"))
    assert list(entry["sources"]) == ["devicetype-library"]
    assert not Path("own/sources").exists()


@pytest.mark.parametrize(
    ("arguments", "said"),
    [
        (("--kind", "sever"), "did you mean 'server'?"),
        (("--source-url", "ftp://a"), "must be an https address"),
        (("--kind", "rack"), "has no form_factor"),
    ],
)
def test_slips_in_the_options_are_explained(
    run: Run, arguments: tuple[str, ...], said: str
) -> None:
    result = run("catalog", "import-netbox", _written(1), "-o", "own", *arguments)

    assert result.exit_code == 2
    assert said in result.stderr


def test_a_missing_file_is_named(run: Run) -> None:
    result = run("catalog", "import-netbox", "nowhere.yaml", "-o", "own")

    assert result.exit_code == 2
    assert "nowhere.yaml" in result.stderr
    assert "archbook new" not in result.stderr
