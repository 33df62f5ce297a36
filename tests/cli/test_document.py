"""``archbook document`` and ``archbook bundle``."""

from collections.abc import Callable
from pathlib import Path
from zipfile import ZipFile

from click.testing import Result

Run = Callable[..., Result]

AS_OF = ("--as-of", "2026-11-24")


def _sound(run: Run) -> None:
    assert run("new", "--use-case", "starter", "-o", "cloud.yaml").exit_code == 0


def test_a_document_is_written(run: Run) -> None:
    _sound(run)
    done = run("document", "cloud.yaml", "-o", "cloud.html", *AS_OF)
    assert done.exit_code == 0, done.output
    assert "2026-11-24" in Path("cloud.html").read_text(encoding="utf-8")


def test_it_can_be_korean(run: Run) -> None:
    _sound(run)
    assert run("document", "cloud.yaml", "-o", "c.md", "--lang", "ko", *AS_OF).exit_code == 0
    assert "## 1. 요약" in Path("c.md").read_text(encoding="utf-8")


def test_errors_refuse_it_with_exit_code_1_and_nothing_is_written(run: Run) -> None:
    for command, name in (("document", "x.pdf"), ("bundle", "x.zip"), ("bundle", "x")):
        done = run(command, "design.yaml", "-o", name, *AS_OF)
        assert done.exit_code == 1
        assert "availability.quorum-members" in done.output
        assert not Path(name).exists()


def test_anyway_writes_it_and_says_that_it_is_not_sound(run: Run) -> None:
    done = run("document", "design.yaml", "-o", "x.md", "--anyway", *AS_OF)
    assert done.exit_code == 0
    assert "NOT SOUND" in Path("x.md").read_text(encoding="utf-8")


def test_an_unknown_format_is_refused(run: Run) -> None:
    _sound(run)
    done = run("document", "cloud.yaml", "-o", "x.doc", *AS_OF)
    assert done.exit_code == 2
    assert "did you mean 'docx'?" in done.output


def test_it_does_not_write_over_the_design(run: Run, small: str) -> None:
    done = run("document", "design.yaml", "-o", "design.yaml", "--anyway")
    assert done.exit_code == 2
    assert Path("design.yaml").read_text(encoding="utf-8") == small


def test_a_bundle_is_one_archive(run: Run) -> None:
    _sound(run)
    done = run("bundle", "cloud.yaml", "-o", "cloud.zip", "--formats", "svg, drawio", *AS_OF)
    assert done.exit_code == 0, done.output
    with ZipFile("cloud.zip") as archive:
        names = set(archive.namelist())
        text = archive.read("design.yaml").decode()
    assert {"README.md", "document.pdf", "drawings/racks.drawio"} <= names
    assert "could not be made" not in done.output
    assert text == Path("cloud.yaml").read_text(encoding="utf-8")  # comments stay
