"""The bundle: every file, made one by one, in a folder or an archive; what is missing is named."""

import json
from collections.abc import Callable
from datetime import date
from io import BytesIO
from pathlib import Path
from typing import Any
from zipfile import ZipFile

import pytest

from archbook.catalog import bundled
from archbook.errors import InputError, MissingProgramError, OutputError, UnsoundError
from archbook.formats.design import Document
from archbook.i18n import Message
from archbook.model.design import Design
from archbook.report.bundle_index import MOST_LINKS
from archbook.report.document.writers import docx, pdf
from archbook.workspace import Workspace, handed_over, whole
from archbook.workspace.bundle import INDEX, Bundle
from archbook.workspace.drawing import Drawing

DAY = date(2026, 11, 24)
TWO = [
    {"name": "ctl", "roles": ["control"], "count": 2},
    {"name": "net", "roles": ["network"], "count": 3},
    {"name": "cmp", "roles": ["compute"], "count": 6},
]

Made = Callable[..., Bundle]


@pytest.fixture
def bundle(design: Callable[..., Design]) -> Made:
    """Return a maker of bundles of the sound design with top-level keys replaced."""

    def made(formats: tuple[str, ...] = ("svg",), **changes: Any) -> Bundle:  # noqa: ANN401 - fields
        anyway, tell = changes.pop("anyway", False), changes.pop("tell", None)
        space = Workspace(design(**changes), bundled())
        return space.bundle(formats, as_of=DAY, anyway=anyway, tell=tell)

    return made


@pytest.fixture
def quick(monkeypatch: pytest.MonkeyPatch) -> None:
    """Leave out DOCX, which takes long, as if its package were missing."""

    def missing(*_: object) -> bytes:
        raise MissingProgramError(Message("not here"))

    monkeypatch.setattr(docx, "write", missing)


def test_everything_is_among_the_files(bundle: Made) -> None:
    names = set(bundle(("svg", "drawio")).files)
    assert {
        "README.md", "design.yaml", "document.md", "document.html", "document.pdf",
        "document.docx", "drawings/topology.svg", "drawings/topology.drawio", "bill/bill.xlsx",
        "bill/bill.csv", "bill/bill.cdx.json", "bill/bill.md", "sizes/size.json",
        "racks/racks.csv", "racks/racks.json", "addresses/addresses.csv",
        "addresses/addresses.json", "findings/findings.html", "findings/findings.sarif",
        "findings/findings.json",
    } <= names  # fmt: skip
    assert "drawings/topology.png" not in names


def test_a_file_is_made_when_it_is_asked_for(bundle: Made) -> None:
    files = bundle().files
    assert Document.parse(files["design.yaml"], "x").design.name == "sound"
    assert json.loads(files["findings/findings.sarif"])["version"] == "2.1.0"
    assert files["drawings/topology.svg"].startswith(b"<svg")
    assert b"](drawings/topology.svg)" in files["document.md"]
    with pytest.raises(KeyError):
        files["nothing"]


def test_svg_is_always_there_for_the_markdown_shows_it(bundle: Made) -> None:
    assert "drawings/topology.svg" in bundle(("png",)).files


def test_an_unknown_format_is_refused_at_once(bundle: Made) -> None:
    with pytest.raises(OutputError, match="did you mean 'svg'"):
        bundle(("svgg",))


def test_errors_refuse_it_unless_it_is_wanted_anyway(bundle: Made, tmp_path: Path) -> None:
    with pytest.raises(UnsoundError, match=r"availability\.quorum-members"):
        bundle(host_groups=TWO).save(tmp_path / "b")
    assert not list(tmp_path.iterdir())
    wanted = bundle(host_groups=TWO, anyway=True).files
    assert b"NOT SOUND" in wanted["document.md"]
    assert b"NOT SOUND" in wanted[INDEX]


def test_each_host_has_the_script_that_prepares_it(bundle: Made) -> None:
    made = bundle(operating_system="rocky-linux-10")
    names = [host.name for cohort in made.whole.blueprint.cohorts for host in cohort]
    assert {f"preparation/{name}.sh" for name in names} <= set(made.files)
    script = made.files[f"preparation/{names[0]}.sh"].decode()
    assert script == made.whole.prepared.script(names[0])


def test_hosts_that_cannot_be_prepared_cost_nothing_else(
    bundle: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refusing(*_: object) -> None:
        raise InputError(Message("nobody says which system"))

    monkeypatch.setattr(whole, "preparation", refusing)
    files = bundle().files
    assert [name for name in files if name.startswith("preparation/")] == ["preparation/hosts"]
    with pytest.raises(InputError, match="nobody says which system"):
        files["preparation/hosts"]
    assert files["design.yaml"]


def test_thousands_of_hosts_get_no_script_each(
    bundle: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(handed_over, "MOST_SCRIPTS", 3)
    with pytest.raises(OutputError, match="archbook prepare writes their scripts"):
        bundle(operating_system="rocky-linux-10").files["preparation/hosts"]


def test_each_drawing_is_drawn_once(bundle: Made, monkeypatch: pytest.MonkeyPatch) -> None:
    made = bundle(("png",))
    drawn: list[str] = []
    once = Drawing.render

    def counted(self: Drawing, suffix: str, **kept: Any) -> bytes:  # noqa: ANN401 - passed on
        drawn.append(f"{self.scene.title.view} {suffix}")
        return once(self, suffix, **kept)

    monkeypatch.setattr(Drawing, "render", counted)
    dict(made.each())
    assert drawn
    assert len(drawn) == len(set(drawn))


@pytest.mark.usefixtures("quick")
def test_an_archive_has_fixed_dates_and_the_same_bytes(bundle: Made) -> None:
    one = bundle().zip()
    assert one == bundle().zip()
    with ZipFile(BytesIO(one)) as archive:
        assert {info.date_time for info in archive.infolist()} == {(1980, 1, 1, 0, 0, 0)}
        assert archive.testzip() is None


@pytest.mark.usefixtures("quick")
def test_what_cannot_be_made_is_named_with_its_reason(
    bundle: Made, monkeypatch: pytest.MonkeyPatch, tmp_path: Path
) -> None:
    def absent(name: str) -> object:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(pdf, "import_module", absent)
    made = bundle()
    folder = made.save(tmp_path / "b")
    assert set(made.left_out) == {"document.docx", "document.pdf"}
    index = (folder / INDEX).read_text(encoding="utf-8")
    assert "- document.docx: not here" in index
    assert "archbook\\[drawings\\]" in index
    assert not (folder / "document.pdf").exists()
    assert (folder / "bill" / "bill.xlsx").exists()


@pytest.mark.usefixtures("quick")
def test_a_fault_of_one_file_does_not_cost_the_others(
    bundle: Made, monkeypatch: pytest.MonkeyPatch
) -> None:
    def faulty(*_: object) -> bytes:
        raise ZeroDivisionError("oops")

    monkeypatch.setattr(pdf, "write", faulty)
    made = bundle()
    assert "document.html" in dict(made.each())
    assert str(made.left_out["document.pdf"]).startswith("failed (ZeroDivisionError: oops)")


@pytest.mark.usefixtures("quick")
def test_it_tells_how_far_it_is(bundle: Made) -> None:
    told: list[tuple[int, int, str]] = []
    made = bundle(tell=lambda *said: told.append(said))
    made.zip()
    assert [done for done, _, _ in told] == list(range(1, len(made.files) + 1))
    assert {total for _, total, _ in told} == {len(made.files)}
    assert told[-1][2] == INDEX


@pytest.mark.usefixtures("quick")
def test_a_folder_may_be_written_again_but_nobody_elses(bundle: Made, tmp_path: Path) -> None:
    folder = tmp_path / "b"
    bundle().save(folder)
    bundle().save(folder)
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / INDEX).write_text("my own readme", encoding="utf-8")
    with pytest.raises(OutputError, match="choose a new folder"):
        bundle().save(tmp_path / "mine")
    assert (tmp_path / "mine" / INDEX).read_text(encoding="utf-8") == "my own readme"


@pytest.mark.usefixtures("quick")
def test_the_index_names_every_file_that_is_there(bundle: Made) -> None:
    made = bundle()
    contents = dict(made.each())
    index = contents.pop(INDEX).decode()
    scripts = [name for name in contents if name.endswith(".sh")]
    assert all(f"](<{name}>)" in index for name in set(contents) - set(scripts))
    assert all(f"](<{name}>)" in index for name in scripts[:MOST_LINKS])
    assert f"{len(scripts) - MOST_LINKS} more in the folder preparation" in index
