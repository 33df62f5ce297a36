"""The files that are handed over of a design: what each is, and how it is made."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass
from functools import partial

from archbook.errors import OutputError
from archbook.formats.design import Document
from archbook.i18n import Message
from archbook.report.document.blocks import Picture
from archbook.report.document.laid_out import print_scale
from archbook.report.document.writers import FORMATS as DOCUMENT_FORMATS
from archbook.report.findings import findings_document
from archbook.report.json_text import json_text
from archbook.report.markdown import markdown_table
from archbook.report.plan import plan_csv
from archbook.report.sarif import findings_sarif
from archbook.report.sizing_tables import tables
from archbook.rules.registry import all_rules
from archbook.workspace.documented import DesignDocument
from archbook.workspace.drawing import Drawing
from archbook.workspace.located import located
from archbook.workspace.whole import Whole

Content = bytes | str

DESIGN = "design.yaml"
"""What the design file is called among them."""

DRAWINGS = "drawings"
"""Folder of the drawings."""

PREPARATION = "preparation"
"""Folder of the scripts that set hosts up."""

MOST_SCRIPTS = 1_000
"""Hosts up to which each has its script in the bundle."""

FINDINGS = ("findings", "waivers", "sources")
"""Sections of the document that the page of findings has."""


@dataclass(frozen=True, slots=True)
class Part:
    """One file.

    Attributes:
        name: Its name, with its folder.
        what: What it is, for readers.
        make: Makes its content; it may raise an error that says why it cannot.
    """

    name: str
    what: Message
    make: Callable[[], Content]


def parts_of(whole: Whole, text: str, drawn_as: Sequence[str]) -> Iterator[Part]:
    """Yield every file.

    Args:
        whole: The design, and all that follows from it.
        text: The design file.
        drawn_as: Formats of the drawings.
    """
    yield from _documents(whole)
    yield Part(DESIGN, Message("The design itself"), lambda: text)
    yield from _drawings(whole, drawn_as)
    yield from _bills(whole)
    yield from _tables(whole)
    yield from _findings(whole, text)
    yield from _preparation(whole)


def _documents(whole: Whole) -> Iterator[Part]:
    document = DesignDocument(whole, anyway=True)
    what = Message("The design document")
    for form in DOCUMENT_FORMATS:
        yield Part(f"document.{form}", what, _rendered(document, form))


def _rendered(document: DesignDocument, form: str) -> Callable[[], Content]:
    return lambda: document.render(form, folder=DRAWINGS)


def _drawings(whole: Whole, drawn_as: Sequence[str]) -> Iterator[Part]:
    for view, drawing in whole.drawings:
        what = Message("{title}: {shows}", {"title": view.title, "shows": view.description})
        for suffix in drawn_as:
            made = _drawn(whole.pictures[view.id], drawing, suffix)
            yield Part(f"{DRAWINGS}/{view.id}.{suffix}", what, made)


def _drawn(picture: Picture, drawing: Drawing, suffix: str) -> Callable[[], Content]:
    """Return what makes a drawing; the documents show the same SVG and PNG."""
    if suffix == "svg":
        return picture.svg
    if suffix == "png":
        return lambda: picture.png(print_scale(picture))
    return lambda: drawing.render(suffix)


def _bills(whole: Whole) -> Iterator[Part]:
    what = Message("What to buy, part by part")
    for form in ("xlsx", "csv", "md", "json", "cdx.json"):
        yield Part(f"bill/bill.{form}", what, _billed(whole, form))


def _billed(whole: Whole, form: str) -> Callable[[], Content]:
    return lambda: whole.bill.render(form)


def _tables(whole: Whole) -> Iterator[Part]:
    placed = Message("Who runs where, and why")
    yield Part(
        "placement/placement.csv", placed, lambda: plan_csv(whole.blueprint, whole.language)
    )
    sizes = Message("What fits, and what a loss leaves")
    yield Part("sizes/size.json", sizes, lambda: json_text(whole.size.document()))
    yield Part("sizes/size.md", sizes, lambda: _sizes(whole))
    racks = Message("What stands in which rack")
    yield Part("racks/racks.csv", racks, whole.racks.csv)
    yield Part("racks/racks.json", racks, lambda: json_text(whole.racks.document()))
    addresses = Message("The address of each host on each network")
    yield Part("addresses/addresses.csv", addresses, whole.addresses.csv)
    yield Part(
        "addresses/addresses.json", addresses, lambda: json_text(whole.addresses.document())
    )


def _sizes(whole: Whole) -> str:
    found = tables(whole.size.sizing)
    return "\n".join(markdown_table(table, whole.language) for table in found)


def _findings(whole: Whole, text: str) -> Iterator[Part]:
    what = Message("What the rules found, with sources")
    page = DesignDocument(whole, anyway=True, only=FINDINGS)
    yield Part("findings/findings.html", what, lambda: page.render("html"))
    yield Part("findings/findings.sarif", what, lambda: _sarif(whole, text))
    yield Part("findings/findings.json", what, lambda: _json(whole))


def _sarif(whole: Whole, text: str) -> str:
    findings, blueprint = whole.checked.findings, whole.blueprint
    lines = located(findings, blueprint, Document.parse(text, DESIGN), DESIGN)
    return json_text(findings_sarif(lines, all_rules(), blueprint.facts, whole.language))


def _json(whole: Whole) -> str:
    """Return the findings; no fixes are proved for it, which may last."""
    facts = whole.blueprint.facts
    return json_text(findings_document(whole.checked.findings, {}, facts, whole.language))


def _preparation(whole: Whole) -> Iterator[Part]:
    """Yield the scripts of the hosts; one part that says why when there are none."""
    what = Message("Sets a host up before the deployer runs, step by step")
    try:
        contents = _scripts(whole)
    except Exception as error:  # noqa: BLE001 - the bundle names the file and the fault
        yield Part(f"{PREPARATION}/hosts", what, _raising(error))
        return
    for name, text in contents.items():
        said = Message("The names of all hosts, for /etc/hosts") if name == "hosts" else what
        yield Part(f"{PREPARATION}/{name}", said, partial(str, text))


def _scripts(whole: Whole) -> dict[str, str]:
    count = whole.blueprint.host_count()
    if count > MOST_SCRIPTS:
        values = {"count": count, "most": MOST_SCRIPTS}
        text = "{count} hosts, more than {most}: archbook prepare writes their scripts"
        raise OutputError(Message(text, values))
    return whole.prepared.files()


def _raising(error: Exception) -> Callable[[], Content]:
    def make() -> Content:
        raise error

    return make
