"""The command as a process: what it loads, how it ends."""

import os
import signal
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import archbook

Start = Callable[..., subprocess.CompletedProcess[str]]
"""Runs the command, or a Python text, in a process of its own."""


RUN = "from archbook.cli import main\ntry:\n    main()\nfinally:\n    "
"""Python text that runs the command, and whatever is written after it."""

LOADED = RUN + "import sys; sys.stderr.write(' '.join(sorted(sys.modules)))"


def _loaded(start: Start, *arguments: str) -> set[str]:
    return set(start(*arguments, python=LOADED).stderr.split())


def test_version_loads_next_to_nothing(start: Start) -> None:
    done = start("--version", python=LOADED)
    assert done.stdout == f"archbook {archbook.__version__}\n"
    heavy = {"click", "pydantic", "yaml", "rich", "jinja2", "PIL", "asyncio", "importlib.metadata"}
    assert not heavy & set(done.stderr.split())


def test_help_loads_no_command(start: Start) -> None:
    loaded = _loaded(start, "--help")
    assert "click" in loaded
    assert not {"pydantic", "yaml", "archbook.cli.plan"} & loaded


def test_check_loads_no_notebook_packages(start: Start) -> None:
    loaded = _loaded(start, "check", "design.yaml")
    assert "archbook.rules.engine" in loaded
    heavy = {"pandas", "numpy", "ipywidgets", "IPython", "diagrams", "graphviz", "jinja2"}
    assert not heavy & loaded


@pytest.mark.parametrize("form", ["json", "github"])
def test_documents_need_no_table_printer(start: Start, form: str) -> None:
    assert "rich" not in _loaded(start, "check", "design.yaml", "--format", form)


@pytest.mark.parametrize(
    ("arguments", "code"),
    [
        (("plan", "design.yaml"), 0),
        (("check", "design.yaml"), 1),
        (("bom", "missing.yaml"), 2),
        (("nonsense",), 2),
        (("--help",), 0),
        (("check", "--help"), 0),
    ],
)
def test_exit_codes(start: Start, arguments: tuple[str, ...], code: int) -> None:
    done = start(*arguments)
    assert done.returncode == code, done.stderr
    assert "Traceback" not in done.stderr


BROKEN = "import archbook.cli.plan as p; p._written = lambda *_: 1 / 0\n"


def test_an_unforeseen_error_is_one_line(start: Start) -> None:
    done = start("plan", "design.yaml", python=BROKEN + RUN + "pass")
    assert done.returncode == 2
    assert done.stdout == ""
    (line,) = done.stderr.splitlines()
    assert "ZeroDivisionError" in line
    assert "please report it" in line


def test_debugging_shows_where(start: Start, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("ARCHBOOK_DEBUG", "1")
    done = start("plan", "design.yaml", python=BROKEN + RUN + "pass")
    assert "Traceback" in done.stderr


@pytest.mark.parametrize(
    "arguments",
    [("catalog", "list", "sources", "--format", "json"), ("check", "design.yaml", "-q")],
)
def test_a_reader_that_goes_away_is_no_fault(arguments: tuple[str, ...]) -> None:
    reading, writing = os.pipe()
    os.close(reading)  # nobody will ever read: much output fails at once, little at the very end
    # As in a shell: what Python could not print stays in its buffer until the very end.
    environment = os.environ | {"PYTHONPATH": os.pathsep.join(sys.path), "PYTHONUNBUFFERED": ""}
    done = subprocess.run(
        [sys.executable, "-c", "from archbook.cli import main; main()", *arguments],
        stdout=writing,
        stderr=subprocess.PIPE,
        text=True,
        check=False,
        env=environment,
    )
    os.close(writing)
    assert done.stderr == ""
    assert done.returncode == 0


@pytest.mark.skipif(os.name != "posix", reason="signals are sent as on POSIX")
def test_an_interrupt_ends_with_130() -> None:
    # A shell starts what runs in the background with interrupts ignored: take that back.
    wait = "import signal; signal.signal(signal.SIGINT, signal.default_int_handler)\n"
    wait += "import archbook.cli.plan as p, time\ndef slow(*_):\n    print('busy', flush=True)\n"
    wait += "    time.sleep(60)\np._written = slow\nfrom archbook.cli import main; main()"
    process = subprocess.Popen(
        [sys.executable, "-c", wait, "plan", "design.yaml"],
        stdout=subprocess.PIPE,
        stderr=subprocess.PIPE,
        text=True,
        env=os.environ | {"PYTHONPATH": os.pathsep.join(sys.path)},
    )
    with process:
        assert process.stdout is not None
        assert process.stdout.readline() == "busy\n"
        process.send_signal(signal.SIGINT)
        _, said = process.communicate(timeout=30)
    assert process.returncode == 130
    assert "Traceback" not in said


def test_what_the_terminal_cannot_show_is_escaped(
    start: Start, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setenv("PYTHONIOENCODING", "ascii")
    text = Path("design.yaml").read_text(encoding="utf-8")
    Path("design.yaml").write_text(f"{text}title: 한국\n", encoding="utf-8")
    done = start("bom", "design.yaml")
    assert done.returncode == 0, done.stderr
