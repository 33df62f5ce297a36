"""``archbook doctor``: what works on this machine."""

import platform
import sys
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from importlib.metadata import PackageNotFoundError, version
from importlib.resources import files
from typing import Literal

import click

from archbook.cli.settings import Settings, shared
from archbook.i18n import Message
from archbook.render.engine import engine
from archbook.report.table import Column, Table
from archbook.report.text import table_text
from archbook.rules.registry import all_rules
from archbook.version import __version__
from archbook.workspace import new

BROKEN = 1
"""Exit code when something that archbook needs does not work."""

State = Literal["works", "absent", "broken"]

STATES: dict[State, Message] = {
    "works": Message("works"),
    "absent": Message("absent"),
    "broken": Message("broken"),
}

OPTIONAL = {
    "ansible-core": Message("Kolla-Ansible inventories: pip install 'archbook[kolla]'"),
    "anywidget": Message("the workbook: pip install 'archbook[lab]'"),
    "cyclonedx-python-lib": Message("bills as CycloneDX: pip install 'archbook[sizing]'"),
    "diagrams": Message("icons in drawings: pip install 'archbook[icons]'"),
    "graphviz": Message("Graphviz text: pip install 'archbook[icons]'"),
    "highspy": Message("proved choices of machines: pip install 'archbook[sizing]'"),
    "ipywidgets": Message("the workbook: pip install 'archbook[lab]'"),
    "jupyterlab": Message("the workbook: pip install 'archbook[lab]'"),
    "pandas": Message("data frames: pip install 'archbook[lab]'"),
    "pypandoc-binary": Message("documents as DOCX: pip install 'archbook[word]'"),
    "typst": Message("drawings and documents as PDF: pip install 'archbook[drawings]'"),
    "voila": Message("the workbook as a web page: pip install 'archbook[app]'"),
    "xlsxwriter": Message("bills as workbooks: pip install 'archbook[sizing]'"),
}
"""Package that archbook works without → what it is for and how to get it."""

PNG = b"\x89PNG\r\n\x1a\n"
"""How every PNG file begins."""


@dataclass(frozen=True, slots=True)
class Result:
    """One thing that was tried."""

    what: str
    state: State
    said: Message | str


@click.command("doctor", epilog="Example: archbook doctor")
@shared
def command(settings: Settings) -> None:
    """Say what works on this machine, and make a drawing to be sure."""
    results = [*_results(settings)]
    columns = (
        Column(Message("What")),
        Column(Message("State")),
        Column(Message("Detail"), share=1),
    )
    rows = tuple((one.what, STATES[one.state], one.said) for one in results)
    click.echo(table_text(Table("", columns, rows), settings.language))
    if any(one.state == "broken" for one in results):
        click.get_current_context().exit(BROKEN)


def _results(settings: Settings) -> Iterator[Result]:
    yield Result("archbook", "works", __version__)
    yield Result("Python", "works", f"{platform.python_version()} ({sys.platform})")
    for package, use in OPTIONAL.items():
        yield _package(package, use)
    yield _tried("font", _font)
    yield _tried("rules", lambda: Message("{count} rules", {"count": len(all_rules())}))
    yield _tried("catalog", lambda: _catalog(settings))
    yield _tried("layout engine", _engine)
    yield _tried("drawing", lambda: _canary(settings))


def _package(package: str, use: Message) -> Result:
    try:
        return Result(package, "works", version(package))
    except PackageNotFoundError:
        return Result(package, "absent", use)


def _tried(what: str, attempt: Callable[[], Message]) -> Result:
    try:
        return Result(what, "works", attempt())
    except Exception as error:  # noqa: BLE001 - the doctor reports whatever is wrong
        return Result(what, "broken", f"{type(error).__name__}: {error}")


def _font() -> Message:
    font = files("archbook.render") / "fonts" / "Pretendard-Regular.ttf"
    return Message("{bytes} bytes", {"bytes": len(font.read_bytes())})


def _catalog(settings: Settings) -> Message:
    catalog = settings.catalog()
    services = [catalog.service(identifier) for identifier in catalog.ids("services")]
    return Message("{count} services", {"count": len(services)})


def _engine() -> Message:
    """Say which engine places free graphs; it has placed two boxes to be sure."""
    return Message("{engine} places the boxes of free graphs", {"engine": engine()})


def _canary(settings: Settings) -> Message:
    picture = new("starter", catalog=settings.folder).draw("services").png()
    if not picture.startswith(PNG):
        raise ValueError(_NO_PNG)
    return Message("PNG of {bytes} bytes", {"bytes": len(picture)})


_NO_PNG = "the drawing is no PNG"
