"""The design document: formats, refusal while errors stand, and where it is written."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from types import ModuleType
from typing import Any

import pytest

from archbook.catalog import bundled
from archbook.errors import MissingProgramError, OutputError, UnsoundError
from archbook.model.design import Design
from archbook.model.finding import Severity
from archbook.report.document.word import pandoc
from archbook.report.document.writers import pdf
from archbook.workspace import Workspace

DAY = date(2026, 11, 24)
TWO = [
    {"name": "ctl", "roles": ["control"], "count": 2},
    {"name": "net", "roles": ["network"], "count": 3},
    {"name": "cmp", "roles": ["compute"], "count": 6},
]

Made = Callable[..., Workspace]


@pytest.fixture
def space(design: Callable[..., Design]) -> Made:
    """Return a maker of workspaces on the sound design with top-level keys replaced."""

    def made(**changes: Any) -> Workspace:  # noqa: ANN401 - a design holds any JSON
        return Workspace(design(**changes), bundled())

    return made


def test_it_knows_its_formats(space: Made) -> None:
    assert space().design_document(as_of=DAY).formats() == ("docx", "html", "md", "pdf")


def test_an_unknown_format_is_named_with_the_nearest(space: Made) -> None:
    with pytest.raises(OutputError, match="did you mean 'pdf'"):
        space().design_document(as_of=DAY).render("pfd")


def test_a_dot_before_the_format_does_no_harm(space: Made) -> None:
    document = space().design_document(as_of=DAY)
    assert document.render(".MD") == document.render("md")


def test_errors_refuse_it_and_are_named(space: Made) -> None:
    document = space(host_groups=TWO).design_document(as_of=DAY)
    with pytest.raises(UnsoundError) as refused:
        document.render("md")
    assert refused.value.exit_code == 1
    said = [str(message) for message in refused.value.messages()]
    assert said[1:] == [str(message) for message in document.blocked_by()]
    assert any("availability.quorum-members component/mariadb" in one for one in said)


def test_it_can_be_written_anyway(space: Made) -> None:
    document = space(host_groups=TWO).design_document(as_of=DAY, anyway=True)
    assert document.blocked_by() == ()
    assert b"NOT SOUND" in document.render("md")


def test_waived_errors_do_not_refuse_it(space: Made) -> None:
    errors = space(host_groups=TWO).check(as_of=DAY).findings.at_least(Severity.ERROR)
    waivers = [
        {"rule": one.rule, "subject": one.subject, "reason": "known", "until": "2027-01-01"}
        for one in errors
    ]
    document = space(host_groups=TWO, waivers=waivers).design_document(as_of=DAY)
    assert document.blocked_by() == ()
    assert b"| known |" in document.render("md")


def test_markdown_is_saved_with_its_drawings(space: Made, tmp_path: Path) -> None:
    document = space().design_document(as_of=DAY)
    path = document.save(tmp_path / "cloud.md")
    text = path.read_text(encoding="utf-8")
    for figure in document.content.figures():
        name = f"cloud-drawings/{figure.view}.svg"
        assert f"]({name})" in text
        assert (tmp_path / name).read_text(encoding="utf-8").startswith("<svg")


def test_the_end_of_the_path_names_the_format(space: Made, tmp_path: Path) -> None:
    document = space().design_document(as_of=DAY)
    assert document.save(tmp_path / "cloud.pdf").read_bytes().startswith(b"%PDF")
    assert document.save(tmp_path / "cloud.html").read_text(encoding="utf-8").startswith("<!DOC")
    assert not list(tmp_path.glob("*-drawings"))


def test_nothing_is_written_while_errors_stand(space: Made, tmp_path: Path) -> None:
    with pytest.raises(UnsoundError):
        space(host_groups=TWO).design_document(as_of=DAY).save(tmp_path / "cloud.md")
    assert not list(tmp_path.iterdir())


def test_it_shows_itself(space: Made) -> None:
    document = space().design_document(as_of=DAY)
    assert str(document).startswith("# ")
    assert document.html().startswith("<!DOCTYPE html>")


@pytest.mark.parametrize(("form", "module"), [("pdf", pdf), ("docx", pandoc)])
def test_a_missing_package_says_how_to_get_it(
    space: Made, monkeypatch: pytest.MonkeyPatch, form: str, module: ModuleType
) -> None:
    def absent(name: str) -> object:
        raise ModuleNotFoundError(name)

    monkeypatch.setattr(module, "import_module", absent)
    document = space().design_document(as_of=DAY)
    with pytest.raises(MissingProgramError, match="pip install 'archbook"):
        document.render(form)
