"""A design is somebody else's file: its texts are shown as texts, in every panel and drawing."""

import json
from collections.abc import Iterator
from html.parser import HTMLParser
from pathlib import Path
from typing import Any
from xml.etree import ElementTree as ET

import ipywidgets as widgets
import pytest
from tests.ui.bench import in_sight
from tests.ui.conftest import DAY, everything
from tests.ui.walk import steps_and_tabs, views_and_boxes

from archbook.model.design import Design
from archbook.ui.diagram import DiagramView
from archbook.ui.workbook import Workbook
from archbook.workspace import new
from archbook.workspace.bundle import Bundle

EVIL = (
    "<img src=x onerror=alert(1)></script><script>alert(2)</script>\"'` {braces} {0} %s %(x)s "
    "\u202eabc [x](javascript:alert(1)) </svg></details></pre>"
)

LONG = EVIL + "x" * (2_000 - len(EVIL))


class Tags(HTMLParser):
    """Reads HTML as a browser does, and keeps what could run."""

    def __init__(self) -> None:
        """Begin with nothing found."""
        super().__init__()
        self.found: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """Keep tags that load or run something, and attributes that are scripts."""
        if tag in {"script", "iframe", "object", "embed", "img", "svg", "base", "form", "link"}:
            self.found.append(tag)
        for name, value in attrs:
            safe = name not in {"href", "src"} or (value or "").startswith("https://")
            if name.startswith("on") or not safe:
                self.found.append(f"{tag} {name}={value}")


def hostile(text: str) -> Design:
    """Return a design with *text* wherever free text is taken."""
    stated = json.loads(new("production-private").design.model_dump_json(exclude_unset=True))
    stated["title"] = text
    stated["decisions"] = [{"id": "d1", "what": text, "why": text, "instead_of": [text]}]
    stated["assumptions"] = [{"what": text, "why": text}]
    waiver = {"reason": text, "until": "2027-01-01"}
    stated["waivers"] = [
        waiver | {"rule": rule, "subject": subject}
        for rule in RULES
        for subject in (text, "cloud")
    ]
    for profile in stated.get("hardware", {}).values():
        profile |= {"note": text, "cpu": text}
    return Design.model_validate_json(json.dumps(stated))


RULES = ("operations.backup-defined", "network.octavia-topology")


def looked_at(made: Workbook) -> Iterator[str]:
    """Look at every step, tab, view and box, with all unfolded; yield where we are."""
    for where in steps_and_tabs(made):
        for knob in [one for one in in_sight(made) if _unfolds(one)]:
            knob.click()
        yield where
    yield from views_and_boxes(made)


def _unfolds(one: Any) -> bool:  # noqa: ANN401 - ipywidgets has no types
    return isinstance(one, widgets.Button) and one.description.startswith(("Fix", "Waive"))


@pytest.mark.parametrize("text", [EVIL, LONG], ids=["short", "long"])
def test_no_text_of_a_design_becomes_markup(text: str, file: Path) -> None:
    made = Workbook(hostile(text), file=file, as_of=DAY)
    shown = ""
    for where in looked_at(made):
        for one in everything(made):
            if isinstance(one, widgets.HTML):
                tags = Tags()
                tags.feed(one.value)
                assert tags.found == [], where
                assert "\u202e" not in one.value, where
                shown += one.value if "&lt;img" in one.value else ""
            if isinstance(one, DiagramView) and one.svg:
                assert _scripts(one.svg) == [], where
                assert "\u202e" not in one.svg, where
            assert "\u202e" not in f"{getattr(one, 'tooltip', '')}", where
            assert not getattr(one, "description_allow_html", False), where
    assert "{braces} {0} %s %(x)s" in shown
    assert "please report" not in shown
    made.close()


def _scripts(svg: str) -> list[str]:
    """Return what could run in a drawing."""
    found = []
    for element in ET.fromstring(svg).iter():  # noqa: S314 - our own drawing
        tag = str(element.tag).rpartition("}")[2]
        names = [str(name) for name in element.attrib]
        if tag in {"script", "foreignObject"} or any(name.startswith("on") for name in names):
            found.append(tag)
    return found


def test_a_workbook_that_is_stored_holds_no_markup_of_the_design(file: Path) -> None:
    made = Workbook(hostile(EVIL), file=file, as_of=DAY)
    bundle = made._repr_mimebundle_()
    assert "<script" not in bundle["text/html"]
    assert bundle["text/html"].count("<img ") == 1
    assert "text/markdown" not in bundle
    made.close()


def test_names_of_files_never_come_from_texts(file: Path) -> None:
    made = Workbook(hostile(LONG), file=file, as_of=DAY)
    results = made.session.results
    bundle = Bundle(results.whole, results.workspace.text(), drawn_as=("svg",), anyway=True)
    for name in bundle.files:
        assert not Path(name).is_absolute()
        assert ".." not in Path(name).parts
        assert "<" not in name
    made.close()
