"""Bad input: exit 2, one clear message, nothing written, nothing lost, never a traceback."""

import os
from collections.abc import Callable
from pathlib import Path

import pytest
from click.testing import Result

from archbook.catalog.bundle import bundled_catalogs

Run = Callable[..., Result]
"""Runs the command in this process."""


BOMB = "a: &a [x, x]\nb: &b [*a, *a]\nc: &c [*b, *b]\n"

FILES: dict[str, tuple[bytes, str]] = {
    "empty": (b"", "design.yaml: the file is empty"),
    "only a comment": (b"# nothing\n", "design.yaml: the file is empty"),
    "not UTF-8": (b"name: a\nrelease: \xff\n", "design.yaml:2: not UTF-8 text"),
    "not YAML": (b"name: [a\nrelease: b\n", "design.yaml:2: not YAML"),
    "anchors bomb": (BOMB.encode(), "design.yaml:1: YAML anchors are not read"),
    "tag": (b"name: !!python/object:os.system x\n", "design.yaml:1: YAML tags are not read"),
    "50 MB": (b"a" * 50_000_000, "design.yaml: larger than 256 KiB"),
    "a list": (b"- a\n- b\n", "design.yaml:1: must be a mapping"),
    "a word": (b"hello\n", "design.yaml:1: must be a mapping"),
    "deep": (b"a: " + b"[" * 5000 + b"]" * 5000, "design.yaml:1: nested too deeply"),
    "control character": (b"name: \x1b[31m\n", "design.yaml"),
}

CHANGES: dict[str, tuple[str, str, str]] = {
    "unknown key": ("count: 4", "cuont: 4", "design.yaml:10: host_groups[2].cuont: unknown key"),
    "nearest key": ("count: 4", "cuont: 4", "did you mean 'count'?"),
    "service": ("glance", "glanse", "design.yaml:6: services[2]: no service is called 'glanse'"),
    "nearest service": ("glance", "glanse", "did you mean 'glance'?"),
    "release": ('"2026.1"', '"2026.3"', "design.yaml:5: release: no release is called '2026.3'"),
    "nearest release": ('"2026.1"', "quens", "did you mean 'queens'?"),
    "use case": ("name: small", "name: small\nuse_case: startr", "did you mean 'starter'?"),
    "profile": ("profile: production", "profile: producton", "did you mean 'production'?"),
    "negative": (
        "count: 4",
        "count: -4",
        "design.yaml:10: host_groups[2].count: must be at least",
    ),
    "zero": ("count: 4", "count: 0", "must be at least 1, not 0"),
    "fraction": ("count: 4", "count: 4.5", "must be a whole number, not 4.5"),
    "text": ("count: 4", "count: many", 'must be a whole number, not "many"'),
    "huge": ("count: 4", "count: 1000001", "must be at most 1000000, not 1000001"),
    "twins": (
        "name: net",
        "name: ctl",
        "design.yaml:9: host_groups[1]: host group 'ctl'",
    ),
    "what to do with twins": ("name: net", "name: ctl", "give each a name of its own"),
    "role": ("[control]", "[controler]", "design.yaml:8: host_groups[0].roles[0]: no role"),
    "nearest role": ("[control]", "[controler]", "did you mean 'control'?"),
    "duplicate key": ("name: small", "name: small\nname: other", "the key 'name' is there twice"),
    "infinite setting": (
        "name: small",
        f"name: small\nsettings: {{nova-cpu-allocation-ratio: {'9' * 400}}}",
        "design.yaml:4: settings.nova-cpu-allocation-ratio: must be at most 1000000000000, not",
    ),
    "upper case": (
        "glance",
        "Glance",
        "services[2]: is no usable name: \"Glance\"; it is written 'glance'",
    ),
    "negative setting": (
        "name: small",
        "name: small\nsettings: {nova-reserved-host-memory: -5}",
        "design.yaml:4: settings.nova-reserved-host-memory: must be at least 0, not -5",
    ),
    "day": (
        "name: small",
        "name: small\nwaivers: [{rule: a.b, subject: c, reason: d, until: 2027-06-31}]",
        'until: must be a day of the calendar, as 2027-06-30, not "2027-06-31"',
    ),
    "empty reason": (
        "name: small",
        'name: small\nwaivers: [{rule: a.b, subject: c, reason: "", until: 2027-06-30}]',
        "design.yaml:4: waivers[0].reason: must not be empty",
    ),
    "host bits": (
        "name: small",
        "name: small\nnetworks: [{name: a, subnet: 10.0.0.1/24}]",
        'must be a network without host bits, as 10.0.0.0/24 or fd00::/64, not "10.0.0.1/24"',
    ),
    "subnet as a number": (
        "name: small",
        "name: small\nnetworks: [{name: a, subnet: 1}]",
        "networks[0].subnet: must be a network without host bits",
    ),
    "address": (
        "name: small",
        "name: small\nnetworks: [{name: a, vip: 10.0.0.300}]",
        'networks[0].vip: must be an IPv4 or IPv6 address, not "10.0.0.300"',
    ),
    "neither true nor false": (
        "name: small",
        "name: small\nnetworks: [{name: a, tagged: 2}]",
        "networks[0].tagged: must be true or false, not 2",
    ),
    "name": ("name: small", 'name: "<script>"', "design.yaml:3: name: is no usable name"),
}

READERS = (
    ("plan", "design.yaml", "-o", "out.csv", "--format", "csv"),
    ("check", "design.yaml", "-o", "out.json", "--format", "json"),
    ("fix", "design.yaml"),
    ("draw", "design.yaml", "-o", "out.svg"),
    ("bom", "design.yaml", "-o", "out.csv"),
    ("explain", "mariadb", "design.yaml", "-o", "out.txt"),
)
"""Every subcommand that reads a design."""


def refused(run: Run, arguments: tuple[str, ...], expected: str) -> None:
    """Run the command and demand one clear message, exit 2, and no other trace."""
    before = _files()
    result = run(*arguments)
    assert result.exit_code == 2, result.output
    assert expected in result.stderr
    assert result.stdout == ""
    assert "Traceback" not in result.output
    assert "please report" not in result.stderr
    assert _files() == before


def _files() -> dict[str, bytes]:
    return {path.name: path.read_bytes() for path in Path().iterdir() if path.is_file()}


@pytest.mark.parametrize("arguments", READERS, ids=lambda arguments: arguments[0])
def test_a_missing_file(run: Run, arguments: tuple[str, ...]) -> None:
    Path("design.yaml").unlink()
    refused(run, arguments, "design.yaml: no such file; make one with `archbook new")


@pytest.mark.parametrize("arguments", READERS, ids=lambda arguments: arguments[0])
@pytest.mark.parametrize("case", FILES)
def test_an_unusable_file(run: Run, arguments: tuple[str, ...], case: str) -> None:
    content, expected = FILES[case]
    Path("design.yaml").write_bytes(content)
    refused(run, arguments, expected)


@pytest.mark.parametrize("case", CHANGES)
def test_a_wrong_value(run: Run, small: str, case: str) -> None:
    old, new, expected = CHANGES[case]
    assert old in small
    Path("design.yaml").write_text(small.replace(old, new, 1), encoding="utf-8")
    for arguments in READERS:
        refused(run, arguments, expected)


def test_every_fault_is_named_at_once(run: Run, small: str) -> None:
    wrong = small.replace("glance", "glanse").replace("[compute]", "[computer]")
    Path("design.yaml").write_text(wrong, encoding="utf-8")
    result = run("plan", "design.yaml")
    first, second = result.stderr.splitlines()
    assert first.startswith("design.yaml:6: services[2]: no service is called 'glanse'")
    assert second.startswith("design.yaml:10: host_groups[2].roles[0]: no role is called")


def test_a_folder_instead_of_a_file(run: Run) -> None:
    refused(run, ("plan", "."), ".: is a folder, not a file")


def test_an_unknown_use_case_names_the_nearest(run: Run) -> None:
    refused(run, ("new", "--use-case", "startr", "-o", "x.yaml"), "did you mean 'starter'?")


def test_an_unknown_release_or_profile_names_the_nearest(run: Run) -> None:
    start = ("new", "--use-case", "starter", "-o", "x.yaml")
    refused(run, (*start, "--release", "2026.3"), "did you mean '2026.2'?")
    refused(run, (*start, "--profile", "laab"), "did you mean 'lab'?")
    refused(run, (*start, "--name", "<script>"), "is no usable name")


OUTPUTS = (
    ("plan", "design.yaml", "-o"),
    ("check", "design.yaml", "-o"),
    ("new", "--use-case", "starter", "-o"),
    ("schema", "design", "-o"),
    ("catalog", "list", "roles", "-o"),
    ("explain", "mariadb", "-o"),
)


@pytest.mark.parametrize("arguments", OUTPUTS, ids=lambda arguments: arguments[0])
def test_output_into_a_missing_folder(run: Run, arguments: tuple[str, ...]) -> None:
    refused(run, (*arguments, "missing/out.txt"), "the folder missing does not exist")
    assert not Path("missing").exists()


@pytest.mark.parametrize("arguments", [("draw", "svg"), ("bom", "csv")])
def test_pictures_and_bills_into_a_missing_folder(run: Run, arguments: tuple[str, str]) -> None:
    verb, suffix = arguments
    refused(run, (verb, "design.yaml", "-o", f"missing/x.{suffix}"), "does not exist")


@pytest.mark.skipif(os.geteuid() == 0, reason="nothing is read-only for root")
def test_output_into_a_read_only_folder(run: Run) -> None:
    Path("locked").mkdir(mode=0o555)
    refused(run, ("plan", "design.yaml", "-o", "locked/out.txt"), "cannot be written")


@pytest.mark.skipif(not Path("/proc/self").is_dir(), reason="needs a folder nobody can write in")
def test_output_where_nobody_can_write(run: Run) -> None:
    refused(run, ("bom", "design.yaml", "-o", "/proc/out.csv"), "/proc/out.csv: cannot be written")


def test_output_onto_a_folder(run: Run) -> None:
    Path("there").mkdir()
    refused(run, ("plan", "design.yaml", "-o", "there"), "there: cannot be written")


@pytest.mark.parametrize("verb", ["plan", "check"])
def test_output_onto_the_design_itself(run: Run, verb: str) -> None:
    Path("link.yaml").symlink_to("design.yaml")
    refused(run, (verb, "design.yaml", "-o", "link.yaml"), "link.yaml is the design itself")


def test_output_onto_the_design_that_explains(run: Run) -> None:
    refused(run, ("explain", "mariadb", "design.yaml", "-o", "design.yaml"), "the design itself")


def test_pictures_of_all_views_below_a_file(run: Run) -> None:
    Path("file").write_text("x", encoding="utf-8")
    refused(run, ("draw", "design.yaml", "--all", "-o", "file"), "file: cannot be made")


@pytest.mark.parametrize("verb", ["draw", "bom"])
@pytest.mark.parametrize("name", ["x.xyz", "x", "x.SVGG"])
def test_an_unknown_suffix_names_the_known_ones(run: Run, verb: str, name: str) -> None:
    known = {
        "draw": "known: d2, dot, drawio, mmd, pdf, png, py, svg",
        "bom": "known: cdx.json, csv, json, md, xlsx",
    }
    refused(run, (verb, "design.yaml", "-o", name), known[verb])


def test_an_existing_output_is_unchanged_when_the_input_is_bad(run: Run) -> None:
    Path("out.csv").write_text("kept", encoding="utf-8")
    Path("design.yaml").write_bytes(b"- a\n")
    run("bom", "design.yaml", "-o", "out.csv")
    assert Path("out.csv").read_text(encoding="utf-8") == "kept"


def test_an_existing_design_is_not_replaced(run: Run) -> None:
    arguments = ("new", "--use-case", "starter", "-o", "design.yaml")
    refused(run, arguments, "design.yaml: is there already")
    assert run(*arguments, "--force").exit_code == 0


ENTRY = bundled_catalogs() / "services" / "nova.yaml"


@pytest.fixture
def broken_catalog(request: pytest.FixtureRequest) -> str:
    """Make a catalog folder whose Nova entry was changed, and return its name."""
    folder = Path("mine") / "services"
    folder.mkdir(parents=True)
    text = ENTRY.read_text(encoding="utf-8")
    (folder / "nova.yaml").write_text(request.param(text), encoding="utf-8")
    return "mine"


def _without_sources(text: str) -> str:
    lines = text.splitlines(keepends=True)
    start = next(place for place, line in enumerate(lines) if line.startswith("sources:"))
    end = next(
        (place for place in range(start + 1, len(lines)) if lines[place][:1].isalpha()),
        len(lines),
    )
    return "".join(lines[:start] + lines[end:])


@pytest.mark.parametrize("broken_catalog", [_without_sources], indirect=True)
def test_a_catalog_entry_without_source(run: Run, broken_catalog: str) -> None:
    arguments = ("plan", "design.yaml", "--catalog", broken_catalog)
    refused(run, arguments, "mine/services/nova.yaml:1: sources: is needed and not there")


@pytest.mark.parametrize(
    "broken_catalog",
    [lambda text: text.replace("sources:", "sources:\n  no-such-source: [name]", 1)],
    indirect=True,
)
def test_a_catalog_entry_with_an_unknown_source(run: Run, broken_catalog: str) -> None:
    arguments = ("catalog", "show", "services/nova", "--catalog", broken_catalog)
    refused(run, arguments, "no source is called 'no-such-source'")


@pytest.mark.parametrize("broken_catalog", [lambda text: f"{text}\n  [\n"], indirect=True)
def test_a_catalog_entry_that_is_not_yaml(run: Run, broken_catalog: str) -> None:
    refused(run, ("check", "design.yaml", "--catalog", broken_catalog), "not YAML")


def test_a_catalog_folder_that_is_none(run: Run) -> None:
    refused(run, ("plan", "design.yaml", "--catalog", "nowhere"), "no catalog folder")


@pytest.mark.parametrize(
    ("arguments", "near"),
    [
        (("plam", "design.yaml"), "did you mean 'plan'?"),
        (("plan", "design.yaml", "--fromat", "json"), "--format"),
        (("plan", "design.yaml", "--format", "jsn"), "did you mean 'json'?"),
        (("check", "design.yaml", "--fail-on", "eror"), "did you mean 'error'?"),
        (("check", "design.yaml", "--lang", "kr"), "'en', 'ko'"),
        (("check", "design.yaml", "--profile", "labb"), "did you mean 'lab'?"),
        (("check", "design.yaml", "--as-of", "tomorrow"), "write it as 2026-06-30"),
        (("draw", "design.yaml", "--view", "topologie"), "did you mean 'topology'?"),
        (("draw", "design.yaml", "--all"), "-o DIR"),
        (("fix", "design.yaml", "--rule", "network.gateway-redundanc"), "gateway-redundancy'?"),
        (("schema", "desing"), "did you mean 'design'?"),
        (("catalog", "list", "servces"), "did you mean 'services'?"),
        (("catalog", "show", "services/nowa"), "did you mean 'nova'?"),
        (("catalog", "show", "servces/nova"), "did you mean 'services'?"),
        (("catalog", "show", "horizon"), "components/horizon, services/horizon"),
        (("explain", "maraidb"), "did you mean 'mariadb'?"),
        (("lab", "--port", "0"), "--port"),
        ((), "Usage: archbook"),
        (("plan",), "DESIGN"),
    ],
)
def test_a_slip_on_the_command_line_names_the_nearest(
    run: Run, arguments: tuple[str, ...], near: str
) -> None:
    refused(run, arguments, near)
