"""The export: blocked while errors stand, then documents, an archive or a folder."""

from collections.abc import Iterator
from html import unescape
from io import BytesIO
from pathlib import Path
from typing import TYPE_CHECKING, Any
from zipfile import ZipFile

import pytest
from tests.ui.bench import DAY, Bench

from archbook.errors import OutputError
from archbook.i18n import Message
from archbook.model.edit import SetSection
from archbook.model.finding import Severity
from archbook.ui.tabs.export import FORMATS, Export
from archbook.workspace import new
from archbook.workspace.bundle import Bundle
from archbook.workspace.documented import DesignDocument
from archbook.workspace.handed_over import parts_of
from archbook.workspace.start import open as open_design

if TYPE_CHECKING:
    from pydantic import JsonValue

LAB = Path(__file__).parents[2] / "golden" / "lab.yaml"
EVERYTHING = "Everything as ZIP"
FOLDER = "Everything into the folder"
BLOCKED = "Nothing is handed over while errors stand"


class Exporting:
    """An export with the files that the browser was given."""

    def __init__(self, folder: Path, design: Any = LAB) -> None:  # noqa: ANN401 - what can be opened
        """Open a design, and export into *folder*."""
        self.bench = Bench(Export, design)
        self.given: list[tuple[str, bytes, str]] = []
        self.bench.desk.hand_over = lambda *file: self.given.append(file)
        self.bench.find("Folder").value = str(folder)

    def knobs(self) -> list[Any]:
        """Return all buttons."""
        return [self.bench.find(str(name)) for name in (*FORMATS.values(), EVERYTHING, FOLDER)]


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    return tmp_path / "out"


@pytest.fixture
def export(folder: Path) -> Iterator[Exporting]:
    made = Exporting(folder)
    yield made
    assert made.bench.alarms == []
    assert not made.bench.session.can_undo
    made.bench.close()


def test_errors_that_stand_block_every_button_and_are_named(folder: Path) -> None:
    export = Exporting(folder, new("textbook-htc", release="2026.2"))
    assert all(knob.disabled for knob in export.knobs())
    said = unescape(export.bench.html())
    assert BLOCKED in said
    errors = export.bench.session.results.check.findings.at_least(Severity.ERROR)
    assert errors
    for one in errors:
        assert f"<li>{one.rule} {one.subject}: {one.message}</li>" in said


def test_waived_errors_block_nothing(folder: Path) -> None:
    export = Exporting(folder, new("textbook-htc", release="2026.2"))
    errors = export.bench.session.results.check.findings.at_least(Severity.ERROR)
    waivers: list[JsonValue] = [
        {"rule": one.rule, "subject": one.subject, "reason": "lab", "until": "2027-01-01"}
        for one in errors
    ]
    export.bench.session.change(SetSection(section="waivers", value=waivers))
    assert not any(knob.disabled for knob in export.knobs())
    assert BLOCKED not in export.bench.html()
    export.bench.session.undo()
    assert all(knob.disabled for knob in export.knobs())


@pytest.mark.parametrize("form", FORMATS)
def test_a_document_is_written_and_given_to_the_browser(
    export: Exporting, folder: Path, form: str
) -> None:
    if form == "docx":
        pytest.importorskip("pypandoc")
    export.bench.press(str(FORMATS[form]))
    ((name, content, media),) = export.given
    space = open_design(LAB)
    assert name == f"{space.design.name}.{form}"
    assert content == DesignDocument(export.bench.session.results.whole).render(form)
    assert (folder / name).read_bytes() == content
    assert media.partition("/")[0] in {"text", "application"}
    assert f'<p role="status">written: {folder / name}</p>' in export.bench.html()
    assert not any(knob.disabled for knob in export.knobs())


def test_everything_is_one_archive(
    export: Exporting, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(Bundle, "zip", lambda made: "\n".join(made.files).encode())
    export.bench.press(EVERYTHING)
    ((name, content, media),) = export.given
    results = export.bench.session.results
    assert name == f"{results.workspace.design.name}.zip"
    assert content.decode().splitlines() == list(
        Bundle(results.whole, results.workspace.text()).files
    )
    assert (folder / name).read_bytes() == content
    assert media == "application/zip"


@pytest.mark.usefixtures("cheap")
def test_an_archive_holds_the_design_and_tells_how_far_it_is(export: Exporting) -> None:
    told: list[str] = []
    progress = export.bench.panel.widget.children[-1]
    progress.observe(lambda change: told.append(change["new"]), "value")
    export.bench.press(EVERYTHING)
    with ZipFile(BytesIO(export.given[0][1])) as archive:
        names = archive.namelist()
        assert archive.read("design.yaml").decode() == export.bench.session.workspace.text()
    count = len(names)
    assert count > 3
    assert told[0] == "<p>working…</p>"
    assert told[1] == f"<p>1 of {count}: {names[0]}</p>"
    assert told[count] == f"<p>{count} of {count}: {names[-1]}</p>"
    assert told[-1].startswith('<p role="status">written: ')


@pytest.fixture
def cheap(monkeypatch: pytest.MonkeyPatch) -> None:
    """Of the many files only those are made that cost little: all of them take a minute."""
    every = parts_of

    def few(*given: Any) -> Iterator[Any]:  # noqa: ANN401 - whatever it takes
        return (one for one in every(*given) if one.name.endswith(("csv", "yaml")))

    monkeypatch.setattr("archbook.workspace.bundle.parts_of", few)


def test_everything_goes_into_the_folder(
    export: Exporting, folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    saved: list[Path] = []

    def save(made: Bundle, path: str) -> Path:
        assert made.whole is export.bench.session.results.whole
        assert made.text == export.bench.session.workspace.text()
        saved.append(Path(path))
        return Path(path)

    monkeypatch.setattr(Bundle, "save", save)
    export.bench.press(FOLDER)
    assert saved == [folder]
    assert export.given == []
    assert f"written: {folder}" in export.bench.html()


def test_the_buttons_are_off_while_it_works_and_on_again_when_it_failed(
    export: Exporting, monkeypatch: pytest.MonkeyPatch
) -> None:
    seen: list[bool] = []

    def save(_: Bundle, path: str) -> Path:
        seen.extend(knob.disabled for knob in export.knobs())
        raise OutputError(Message("{path}: holds <b>others</b>", {"path": path}))

    monkeypatch.setattr(Bundle, "save", save)
    export.bench.press(FOLDER)
    assert seen == [True] * len(export.knobs())
    assert not any(knob.disabled for knob in export.knobs())
    assert 'role="alert"' in export.bench.html()
    assert "holds &lt;b&gt;others&lt;/b&gt;" in export.bench.html()


def test_a_folder_that_cannot_be_made_is_said_in_its_place(
    export: Exporting, folder: Path
) -> None:
    folder.write_text("precious", encoding="utf-8")
    export.bench.press(str(FORMATS["md"]))
    assert f'<div role="alert">{folder}' in export.bench.html()
    assert export.given == []
    assert folder.read_text(encoding="utf-8") == "precious"


def test_the_language_of_what_is_handed_over_is_chosen_apart(
    export: Exporting,
) -> None:
    export.bench.find("Language of what is handed over").value = "ko"
    export.bench.press(str(FORMATS["md"]))
    korean = open_design(LAB, language="ko").design_document(as_of=DAY).render("md")
    assert export.given[0][1] == korean
    assert export.bench.session.workspace.language == "en"
    assert "written: " in export.bench.html()
